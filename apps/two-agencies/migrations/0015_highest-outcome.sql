CREATE TABLE "received_records" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text,
	"outcome_at" timestamp with time zone,
	"reported" integer,
	"brought" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_index" ADD COLUMN "outcome_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "case_index" ADD COLUMN "latest_outcome" text;--> statement-breakpoint
ALTER TABLE "case_index" ADD COLUMN "latest_reported" integer;--> statement-breakpoint
ALTER TABLE "case_index" ADD COLUMN "lowered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "referral_in_steps" ADD COLUMN "sender_case" text;--> statement-breakpoint
ALTER TABLE "received_records" ADD CONSTRAINT "received_records_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_index_by_lowering" ON "case_index" USING btree ("lowered_at");--> statement-breakpoint
CREATE INDEX "referral_in_steps_by_case" ON "referral_in_steps" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "referral_in_steps_by_sender_case" ON "referral_in_steps" USING btree ("sender_case");
--> statement-breakpoint
-- Cases that are there already: "indicated" if they ever were; "undetermined" if they were so and fewer signs are reported since; else
-- as they were assessed last. Later saves derive it exactly.
UPDATE "case_index" SET
  "latest_outcome" = "case_index"."outcome",
  "latest_reported" = "case_index"."reported",
  "outcome" = high."outcome",
  "outcome_at" = high."saved_at",
  "reported" = high."reported",
  "lowered_at" = CASE WHEN high."outcome" <> "case_index"."outcome" THEN
    (SELECT min("saved_at") FROM "saves" WHERE "saves"."case_id" = high."case_id" AND "saves"."number" > high."save") END,
  "dimensions" = coalesce((
    SELECT array_agg(DISTINCT one->>'code')
    FROM "assessments", json_array_elements("assessments"."assessment"->'dimensions') one
    WHERE "assessments"."case_id" = high."case_id" AND one->>'state' = 'indicated'), '{}')
FROM (
  SELECT DISTINCT ON (made."case_id") made.* FROM (
    SELECT "assessments"."case_id", "assessments"."save", "saves"."saved_at",
      "assessment"->>'outcome' AS "outcome",
      ("assessment"->>'reported')::int AS "reported",
      row_number() OVER (PARTITION BY "assessments"."case_id" ORDER BY "assessments"."save" DESC) = 1 AS "last",
      min(("assessment"->>'reported')::int) OVER (
        PARTITION BY "assessments"."case_id" ORDER BY "assessments"."save"
        ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS "fewest_later"
    FROM "assessments" JOIN "saves" ON "saves"."number" = "assessments"."save"
  ) made
  WHERE made."last" OR made."outcome" = 'indicated'
    OR (made."outcome" = 'undetermined' AND made."fewest_later" < made."reported")
  ORDER BY made."case_id", array_position(array['indicated', 'undetermined', 'not-indicated'], made."outcome"), made."save" DESC
) high
WHERE high."case_id" = "case_index"."case_id";
--> statement-breakpoint
ALTER TABLE "case_index" ALTER COLUMN "outcome_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "case_index" ALTER COLUMN "latest_outcome" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "case_index" ALTER COLUMN "latest_reported" SET NOT NULL;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "received_records" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "received_records" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
