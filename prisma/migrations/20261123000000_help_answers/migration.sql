-- CreateTable
CREATE TABLE "HelpAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "lesson" TEXT NOT NULL,
    "depth" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "situation" TEXT,
    "answer" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "HelpAnswer_lesson_createdAt_idx" ON "HelpAnswer"("lesson", "createdAt");
