-- Holds all that a board asks of a duty, so that it reads this alone.
DROP INDEX "Duty_personId_situation_state_required_dueOn_idx";

CREATE INDEX "Duty_personId_situation_state_required_dueOn_done_idx" ON "Duty"("personId", "situation", "state", "required", "dueOn", "done");
