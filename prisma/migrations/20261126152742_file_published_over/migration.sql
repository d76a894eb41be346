-- AlterTable
ALTER TABLE "PieceVersion" ADD COLUMN "fileHash" TEXT;
