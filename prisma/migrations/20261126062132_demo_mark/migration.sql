-- CreateTable
CREATE TABLE "DemoMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "madeOn" TEXT NOT NULL
);
