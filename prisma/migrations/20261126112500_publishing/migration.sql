-- What a version shows stays what it was: its images lie by the hash of their bytes.
CREATE TABLE "PublishedImage" (
    "file" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL
);

ALTER TABLE "PieceVersion" ADD COLUMN "images" TEXT NOT NULL DEFAULT '{}';

ALTER TABLE "LibraryEdition" ADD COLUMN "why" TEXT NOT NULL DEFAULT '';

-- Who said that a draft is to be published by itself, and why.
ALTER TABLE "Draft" ADD COLUMN "publishById" TEXT REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Draft" ADD COLUMN "publishWhy" TEXT NOT NULL DEFAULT '';

CREATE INDEX "Draft_publishById_idx" ON "Draft"("publishById");
