-- AlterTable
ALTER TABLE "LessonUse" ADD COLUMN "taskSeconds" INTEGER;

-- CreateTable
CREATE TABLE "WorkEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "onDay" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "byId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledAt" DATETIME,
    CONSTRAINT "WorkEvent_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkEvent_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "what" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "timing" TEXT NOT NULL,
    "dueOn" TEXT,
    "eventId" TEXT,
    "daysBefore" INTEGER,
    "workingDays" BOOLEAN NOT NULL DEFAULT false,
    "repeat" TEXT NOT NULL DEFAULT 'none',
    "countsFrom" DATETIME NOT NULL,
    "byId" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" DATETIME,
    "spreadAt" DATETIME,
    "sentKey" TEXT NOT NULL,
    CONSTRAINT "Assignment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "WorkEvent" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assignment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentPiece" (
    "assignmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "lesson" TEXT NOT NULL,
    "depth" TEXT NOT NULL,

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
    "situation" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "dueOn" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "of" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "doneOn" TEXT,
    "askedFor" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Duty_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Duty_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssignmentChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assignmentId" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT "AssignmentChange_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AssignmentChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KnownLesson" (
    "personId" TEXT NOT NULL,
    "lesson" TEXT NOT NULL,
    "depth" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "lesson"),
    CONSTRAINT "KnownLesson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailStop" (
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("personId", "kind"),
    CONSTRAINT "MailStop_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FeedKey" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "secretHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "FeedKey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DutyTally" (
    "week" TEXT NOT NULL,
    "teamId" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "late" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("week", "teamId", "situation")
);

-- CreateTable
CREATE TABLE "StudioPiece" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "servedId" TEXT,
    "retiredAt" DATETIME,
    "keeperId" TEXT,
    "verifiedOn" TEXT,
    "verifyBy" TEXT,
    CONSTRAINT "StudioPiece_keeperId_fkey" FOREIGN KEY ("keeperId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StudioPiece_servedId_fkey" FOREIGN KEY ("servedId") REFERENCES "PieceVersion" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "pieceId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "fromVersion" INTEGER,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "submittedAt" DATETIME,
    "submittedById" TEXT,
    "publishAt" DATETIME,
    CONSTRAINT "Draft_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Draft_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Draft_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DraftSave" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pieceId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "DraftSave_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DraftSave_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PieceVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pieceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "authorId" TEXT,
    "reviewerId" TEXT,
    "waived" BOOLEAN NOT NULL DEFAULT false,
    "why" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "restores" INTEGER,
    CONSTRAINT "PieceVersion_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PieceVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PieceVersion_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pieceId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Review_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Review_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pieceId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" DATETIME,
    CONSTRAINT "ReviewComment_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewComment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PieceImage" (
    "pieceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("pieceId", "name"),
    CONSTRAINT "PieceImage_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeptTask" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pieceId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "minutes" INTEGER,
    "moment" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "KeptTask_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LibraryEdition" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT,
    "kind" TEXT NOT NULL,
    "pieces" TEXT NOT NULL,
    CONSTRAINT "LibraryEdition_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pieceId" TEXT,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "byId" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Verification_pieceId_fkey" FOREIGN KEY ("pieceId") REFERENCES "StudioPiece" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Verification_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GapDecision" (
    "wordingId" TEXT NOT NULL PRIMARY KEY,
    "decision" TEXT NOT NULL,
    "target" TEXT,
    "byId" TEXT,
    "at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "GapDecision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StudioSetting" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "WorkEvent_teamId_onDay_idx" ON "WorkEvent"("teamId", "onDay");

-- CreateIndex
CREATE INDEX "WorkEvent_byId_idx" ON "WorkEvent"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_sentKey_key" ON "Assignment"("sentKey");

-- CreateIndex
CREATE INDEX "Assignment_byId_createdAt_idx" ON "Assignment"("byId", "createdAt");

-- CreateIndex
CREATE INDEX "Assignment_eventId_idx" ON "Assignment"("eventId");

-- CreateIndex
CREATE INDEX "Assignment_spreadAt_idx" ON "Assignment"("spreadAt");

-- CreateIndex
CREATE INDEX "Assignment_withdrawnAt_timing_idx" ON "Assignment"("withdrawnAt", "timing");

-- CreateIndex
CREATE INDEX "AssignmentPiece_lesson_idx" ON "AssignmentPiece"("lesson");

-- CreateIndex
CREATE INDEX "AssignmentTarget_personId_idx" ON "AssignmentTarget"("personId");

-- CreateIndex
CREATE INDEX "AssignmentTarget_teamId_idx" ON "AssignmentTarget"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentTarget_assignmentId_personId_key" ON "AssignmentTarget"("assignmentId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentTarget_assignmentId_teamId_key" ON "AssignmentTarget"("assignmentId", "teamId");

-- CreateIndex
CREATE INDEX "Duty_personId_situation_state_required_dueOn_idx" ON "Duty"("personId", "situation", "state", "required", "dueOn");

-- CreateIndex
CREATE INDEX "Duty_state_dueOn_personId_idx" ON "Duty"("state", "dueOn", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Duty_assignmentId_personId_round_key" ON "Duty"("assignmentId", "personId", "round");

-- CreateIndex
CREATE INDEX "AssignmentChange_assignmentId_at_idx" ON "AssignmentChange"("assignmentId", "at");

-- CreateIndex
CREATE INDEX "AssignmentChange_at_idx" ON "AssignmentChange"("at");

-- CreateIndex
CREATE INDEX "AssignmentChange_byId_idx" ON "AssignmentChange"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedKey_secretHash_key" ON "FeedKey"("secretHash");

-- CreateIndex
CREATE UNIQUE INDEX "StudioPiece_servedId_key" ON "StudioPiece"("servedId");

-- CreateIndex
CREATE INDEX "StudioPiece_kind_changedAt_idx" ON "StudioPiece"("kind", "changedAt");

-- CreateIndex
CREATE INDEX "StudioPiece_verifyBy_idx" ON "StudioPiece"("verifyBy");

-- CreateIndex
CREATE INDEX "StudioPiece_keeperId_idx" ON "StudioPiece"("keeperId");

-- CreateIndex
CREATE UNIQUE INDEX "StudioPiece_kind_slug_key" ON "StudioPiece"("kind", "slug");

-- CreateIndex
CREATE INDEX "Draft_state_changedAt_idx" ON "Draft"("state", "changedAt");

-- CreateIndex
CREATE INDEX "Draft_publishAt_idx" ON "Draft"("publishAt");

-- CreateIndex
CREATE INDEX "Draft_changedById_idx" ON "Draft"("changedById");

-- CreateIndex
CREATE INDEX "Draft_submittedById_idx" ON "Draft"("submittedById");

-- CreateIndex
CREATE INDEX "DraftSave_at_idx" ON "DraftSave"("at");

-- CreateIndex
CREATE INDEX "DraftSave_byId_idx" ON "DraftSave"("byId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftSave_pieceId_revision_key" ON "DraftSave"("pieceId", "revision");

-- CreateIndex
CREATE INDEX "PieceVersion_authorId_idx" ON "PieceVersion"("authorId");

-- CreateIndex
CREATE INDEX "PieceVersion_reviewerId_idx" ON "PieceVersion"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "PieceVersion_pieceId_number_key" ON "PieceVersion"("pieceId", "number");

-- CreateIndex
CREATE INDEX "Review_pieceId_at_idx" ON "Review"("pieceId", "at");

-- CreateIndex
CREATE INDEX "Review_byId_idx" ON "Review"("byId");

-- CreateIndex
CREATE INDEX "ReviewComment_pieceId_at_idx" ON "ReviewComment"("pieceId", "at");

-- CreateIndex
CREATE INDEX "ReviewComment_byId_idx" ON "ReviewComment"("byId");

-- CreateIndex
CREATE INDEX "PieceImage_hash_idx" ON "PieceImage"("hash");

-- CreateIndex
CREATE INDEX "KeptTask_pieceId_idx" ON "KeptTask"("pieceId");

-- CreateIndex
CREATE INDEX "LibraryEdition_byId_idx" ON "LibraryEdition"("byId");

-- CreateIndex
CREATE INDEX "Verification_kind_slug_at_idx" ON "Verification"("kind", "slug", "at");

-- CreateIndex
CREATE INDEX "Verification_byId_idx" ON "Verification"("byId");

-- CreateIndex
CREATE INDEX "GapDecision_byId_idx" ON "GapDecision"("byId");
