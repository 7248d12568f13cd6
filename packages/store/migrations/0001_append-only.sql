-- Append-only: what was confirmed is never changed nor deleted, by the app or by hand.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: add a row that corrects', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
-- Crypto-shredding: a case is erased by deleting its key, which the audit log must say in the same transaction or before.
CREATE OR REPLACE FUNCTION refuse_unless_written_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "audit" WHERE "case_id" = OLD."case_id" AND "action" = 'case.erase' AND "outcome" = 'done') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only: the audit log does not say that this case is erased', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
-- Only a case without its key may have its rows deleted.
CREATE OR REPLACE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "case_keys" WHERE "case_id" = OLD."case_id") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only: this case is not erased', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "cases" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "key_checks" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "case_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "case_keys" FOR EACH ROW EXECUTE FUNCTION refuse_unless_written_down();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "saves" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "saves" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "observations" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "observations" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "facts" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "facts" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "assessments" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "assessments" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "consents" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "consents" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "persons" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "persons" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "decisions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "decisions" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "rescreenings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "rescreenings" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
