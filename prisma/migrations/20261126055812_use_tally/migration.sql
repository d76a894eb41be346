-- CreateTable
CREATE TABLE "UseTally" (
    "week" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "depth" TEXT NOT NULL,
    "people" INTEGER NOT NULL DEFAULT 0,
    "begun" INTEGER NOT NULL DEFAULT 0,
    "finished" INTEGER NOT NULL DEFAULT 0,
    "used" INTEGER NOT NULL DEFAULT 0,
    "helpedYes" INTEGER NOT NULL DEFAULT 0,
    "helpedPartly" INTEGER NOT NULL DEFAULT 0,
    "helpedNo" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("week", "teamId", "lesson", "situation", "depth")
);

-- CreateIndex
CREATE INDEX "UseTally_teamId_week_idx" ON "UseTally"("teamId", "week");
