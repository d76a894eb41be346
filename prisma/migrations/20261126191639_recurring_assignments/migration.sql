-- CreateIndex
CREATE INDEX "Assignment_repeat_spreadAt_idx" ON "Assignment"("repeat", "spreadAt");
