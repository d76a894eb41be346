-- CreateTable
CREATE TABLE "SharedWording" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "understood" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateIndex
CREATE INDEX "SharedWording_situation_createdAt_idx" ON "SharedWording"("situation", "createdAt");
