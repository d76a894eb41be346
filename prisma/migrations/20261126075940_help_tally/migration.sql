-- CreateTable
CREATE TABLE "HelpTally" (
    "lesson" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "share" REAL NOT NULL,

    PRIMARY KEY ("lesson", "answer")
);
