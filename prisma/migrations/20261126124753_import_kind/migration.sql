-- Files of teams are taken in as those of people are.
ALTER TABLE "PeopleImport" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'people';
