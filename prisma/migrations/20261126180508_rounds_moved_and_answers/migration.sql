-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN "dueRound" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "AssignmentChange" ADD COLUMN "personId" TEXT REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "AssignmentChange_personId_idx" ON "AssignmentChange"("personId");
