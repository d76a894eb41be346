-- AlterTable
ALTER TABLE "OutboxItem" ADD COLUMN "uselessAfter" DATETIME;

-- CreateTable
CREATE TABLE "KnownTry" (
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "onDay" TEXT NOT NULL,

    PRIMARY KEY ("personId", "lesson"),
    CONSTRAINT "KnownTry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DigestMark" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "day" TEXT NOT NULL DEFAULT '',
    "toldFrom" DATETIME,
    "toldUntil" DATETIME,
    "promptedUntil" DATETIME,
    CONSTRAINT "DigestMark_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Duty_createdAt_idx" ON "Duty"("createdAt");
