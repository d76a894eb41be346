-- CreateIndex
CREATE INDEX "Duty_assignmentId_state_idx" ON "Duty"("assignmentId", "state");
