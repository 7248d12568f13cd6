CREATE TABLE "case_seals" (
	"case_id" uuid NOT NULL,
	"entry" text NOT NULL,
	"seal" text NOT NULL,
	CONSTRAINT "case_seals_case_id_entry_pk" PRIMARY KEY("case_id","entry")
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "handed_over" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "exchange_directories" ADD COLUMN "seal" "bytea";--> statement-breakpoint
ALTER TABLE "case_seals" ADD CONSTRAINT "case_seals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- A directory that was put in past the software may be put right by importing; its seal tells which one counts.
DROP TRIGGER append_only ON "exchange_directories";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "exchange_directories" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Of a message nothing may change, but for its text, which may be emptied: what is erased has no sealed copy left.
CREATE FUNCTION refuse_unless_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."message" = '' AND to_jsonb(NEW) - 'message' = to_jsonb(OLD) - 'message' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'table % is append-only: a message may be emptied, and nothing else', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
DROP TRIGGER append_only ON "outbox";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "outbox" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER emptied_only BEFORE UPDATE ON "outbox" FOR EACH ROW EXECUTE FUNCTION refuse_unless_emptied();
--> statement-breakpoint
DROP TRIGGER append_only ON "inbox";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "inbox" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER emptied_only BEFORE UPDATE ON "inbox" FOR EACH ROW EXECUTE FUNCTION refuse_unless_emptied();
--> statement-breakpoint
-- The reason for accepting or handing back is sealed with no case's key: it goes once the case of the referral is erased.
CREATE FUNCTION refuse_unless_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."words" IS NULL AND to_jsonb(NEW) - 'words' = to_jsonb(OLD) - 'words'
    AND EXISTS (SELECT FROM "referral_in_steps" s WHERE s."referral" = OLD."referral" AND s."case_id" IS NOT NULL)
    AND NOT EXISTS (SELECT FROM "referral_in_steps" s JOIN "case_keys" k ON k."case_id" = s."case_id" WHERE s."referral" = OLD."referral") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'table % is append-only: the case of this referral is not erased', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
DROP TRIGGER append_only ON "referral_in_steps";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "referral_in_steps" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER forgotten_only BEFORE UPDATE ON "referral_in_steps" FOR EACH ROW EXECUTE FUNCTION refuse_unless_forgotten();
