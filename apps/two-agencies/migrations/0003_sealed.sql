-- What was written before cannot be sealed here, where the key is not known.
DO $$
BEGIN
  IF EXISTS (SELECT FROM "cases") THEN
    RAISE EXCEPTION 'this database holds cases from before records were sealed: give the system a database of its own';
  END IF;
END
$$;
--> statement-breakpoint
CREATE TABLE "case_keys" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"key" bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE "key_checks" (
	"id" smallint PRIMARY KEY NOT NULL,
	"value" bytea NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" DROP COLUMN "event_id";
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "event_id" bytea;
--> statement-breakpoint
ALTER TABLE "consents" DROP COLUMN "consent";
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "consent" bytea NOT NULL;
--> statement-breakpoint
ALTER TABLE "facts" DROP COLUMN "urgent_needs";
--> statement-breakpoint
ALTER TABLE "facts" ADD COLUMN "urgent_needs" bytea;
--> statement-breakpoint
ALTER TABLE "observations" DROP COLUMN "statement";
--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "statement" bytea;
--> statement-breakpoint
ALTER TABLE "observations" DROP COLUMN "note";
--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "note" bytea;
--> statement-breakpoint
ALTER TABLE "case_keys" ADD CONSTRAINT "case_keys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "key_checks" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
