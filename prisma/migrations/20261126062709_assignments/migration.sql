-- CreateTable
CREATE TABLE "WorkEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "teamId" TEXT,
    "byId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" DATETIME,
    CONSTRAINT "WorkEvent_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "timing" TEXT NOT NULL,
    "dueOn" TEXT,
    "eventId" TEXT,
    "daysBefore" INTEGER NOT NULL DEFAULT 0,
    "workingDays" BOOLEAN NOT NULL DEFAULT false,
    "situation" TEXT,
    "repeat" TEXT NOT NULL DEFAULT 'none',
    "byId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Assignment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "WorkEvent" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentPiece" (
    "assignmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lesson" TEXT,
    "depth" TEXT,
    "situation" TEXT,

    PRIMARY KEY ("assignmentId", "position"),
    CONSTRAINT "AssignmentPiece_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentTarget" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "personId" TEXT,
    "teamId" TEXT,
    CONSTRAINT "AssignmentTarget_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssignmentTarget_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssignmentTarget_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "dueOn" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "of" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "doneBy" TEXT,
    "askedUntil" TEXT,
    "askedAt" DATETIME,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Duty_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Duty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailStop" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stoppedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("personId", "kind"),
    CONSTRAINT "MailStop_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "WorkEvent_teamId_on_idx" ON "WorkEvent"("teamId", "on");

-- CreateIndex
CREATE INDEX "WorkEvent_byId_idx" ON "WorkEvent"("byId");

-- CreateIndex
CREATE INDEX "Assignment_withdrawnAt_timing_idx" ON "Assignment"("withdrawnAt", "timing");

-- CreateIndex
CREATE INDEX "Assignment_eventId_idx" ON "Assignment"("eventId");

-- CreateIndex
CREATE INDEX "Assignment_byId_idx" ON "Assignment"("byId");

-- CreateIndex
CREATE INDEX "AssignmentPiece_lesson_idx" ON "AssignmentPiece"("lesson");

-- CreateIndex
CREATE INDEX "AssignmentTarget_assignmentId_idx" ON "AssignmentTarget"("assignmentId");

-- CreateIndex
CREATE INDEX "AssignmentTarget_personId_idx" ON "AssignmentTarget"("personId");

-- CreateIndex
CREATE INDEX "AssignmentTarget_teamId_idx" ON "AssignmentTarget"("teamId");

-- CreateIndex
CREATE INDEX "Duty_personId_doneAt_dueOn_idx" ON "Duty"("personId", "doneAt", "dueOn");

-- CreateIndex
CREATE INDEX "Duty_dueOn_doneAt_idx" ON "Duty"("dueOn", "doneAt");

-- CreateIndex
CREATE UNIQUE INDEX "Duty_assignmentId_personId_round_key" ON "Duty"("assignmentId", "personId", "round");
