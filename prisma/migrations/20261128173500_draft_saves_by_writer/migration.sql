-- CreateIndex
CREATE INDEX "DraftSave_pieceId_byId_revision_idx" ON "DraftSave"("pieceId", "byId", "revision");
