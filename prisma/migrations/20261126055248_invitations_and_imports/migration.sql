-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN "name" TEXT;

-- CreateTable
CREATE TABLE "PeopleImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    "rows" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "summary" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" DATETIME NOT NULL,
    "leaseUntil" DATETIME,
    "leasedBy" TEXT,
    "finishedAt" DATETIME,
    CONSTRAINT "PeopleImport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PeopleImport_personId_idx" ON "PeopleImport"("personId");

-- CreateIndex
CREATE INDEX "PeopleImport_state_idx" ON "PeopleImport"("state");

-- CreateIndex
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");
