-- CreateTable
CREATE TABLE "KitAnswer" (
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "debriefId" TEXT,
    "answer" TEXT,
    "share" REAL NOT NULL,
    "changedAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "lesson"),
    CONSTRAINT "KitAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Debrief" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "situation" TEXT,
    "lessons" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "byMail" BOOLEAN NOT NULL DEFAULT false,
    "helped" TEXT,
    "sealed" BLOB,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredAt" DATETIME,
    "dismissedAt" DATETIME,
    CONSTRAINT "Debrief_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Debrief" ("answeredAt", "byMail", "createdAt", "dismissedAt", "dueAt", "helped", "id", "lessons", "personId", "sealed", "situation") SELECT "answeredAt", "byMail", "createdAt", "dismissedAt", "dueAt", "helped", "id", "lessons", "personId", "sealed", "situation" FROM "Debrief";
DROP TABLE "Debrief";
ALTER TABLE "new_Debrief" RENAME TO "Debrief";
CREATE INDEX "Debrief_personId_dueAt_idx" ON "Debrief"("personId", "dueAt");
CREATE TABLE "new_RecallItem" (
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "due" DATETIME NOT NULL,
    "stability" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "scheduledDays" INTEGER NOT NULL,
    "learningSteps" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "lastReview" DATETIME,

    PRIMARY KEY ("personId", "lesson", "question"),
    CONSTRAINT "RecallItem_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_RecallItem" ("difficulty", "due", "lapses", "lastReview", "learningSteps", "lesson", "personId", "question", "reps", "scheduledDays", "stability", "state") SELECT "difficulty", "due", "lapses", "lastReview", "learningSteps", "lesson", "personId", "question", "reps", "scheduledDays", "stability", "state" FROM "RecallItem";
DROP TABLE "RecallItem";
ALTER TABLE "new_RecallItem" RENAME TO "RecallItem";
CREATE INDEX "RecallItem_personId_due_idx" ON "RecallItem"("personId", "due");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "KitAnswer_lesson_answer_idx" ON "KitAnswer"("lesson", "answer");

-- CreateIndex
CREATE INDEX "KitAnswer_debriefId_idx" ON "KitAnswer"("debriefId");
