ALTER TABLE "case_index" ADD COLUMN "dimensions" text[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
-- cases that are there already: from their latest assessment
UPDATE "case_index" SET "dimensions" = coalesce((
  SELECT array_agg(DISTINCT one->>'code')
  FROM (SELECT assessment FROM "assessments" WHERE "assessments"."case_id" = "case_index"."case_id" ORDER BY "save" DESC LIMIT 1) latest,
    json_array_elements(latest.assessment->'dimensions') one
  WHERE one->>'state' = 'indicated'), '{}');
--> statement-breakpoint
ALTER TABLE "case_index" ALTER COLUMN "dimensions" DROP DEFAULT;
