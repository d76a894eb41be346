-- CreateTable
CREATE TABLE "CountedPlace" (
    "personId" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "teams" TEXT NOT NULL,

    PRIMARY KEY ("personId", "week"),
    CONSTRAINT "CountedPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CountedWeek" (
    "week" TEXT NOT NULL PRIMARY KEY,
    "notedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "ShownFigures" (
    "week" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "shownAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("week", "of")
);
