ALTER TABLE "exchange_directories" ADD COLUMN "seal" "bytea";
--> statement-breakpoint
-- A directory that was put in past the software may be put right by importing; its seal tells which one counts.
DROP TRIGGER append_only ON "exchange_directories";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "exchange_directories" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Of a message nothing may change, but for its text, which may be emptied: what is erased has no sealed copy left.
CREATE OR REPLACE FUNCTION refuse_unless_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
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
