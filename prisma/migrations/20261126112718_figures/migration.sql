-- Whether a lesson was asked of its reader when they began it.
ALTER TABLE "LessonUse" ADD COLUMN "asked" BOOLEAN NOT NULL DEFAULT false;

-- Figures of weeks read these alone, and never the tables.
CREATE INDEX "LessonUse_startedAt_personId_lesson_situation_asked_taskSeconds_idx" ON "LessonUse"("startedAt", "personId", "lesson", "situation", "asked", "taskSeconds");

CREATE INDEX "Debrief_answeredAt_personId_helped_idx" ON "Debrief"("answeredAt", "personId", "helped");

CREATE INDEX "Duty_doneOn_personId_dueOn_idx" ON "Duty"("doneOn", "personId", "dueOn");
