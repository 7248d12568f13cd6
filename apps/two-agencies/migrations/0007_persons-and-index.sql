CREATE TABLE "case_index" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"demonstration" text,
	"age_class" text NOT NULL,
	"forms" text[] NOT NULL,
	"outcome" text NOT NULL,
	"reported" integer NOT NULL,
	CONSTRAINT "case_index_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "document_index" (
	"case_id" uuid NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "document_index_digest_case_id_pk" PRIMARY KEY("digest","case_id")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"person" bytea NOT NULL,
	CONSTRAINT "persons_case_id_save_pk" PRIMARY KEY("case_id","save")
);
--> statement-breakpoint
ALTER TABLE "case_index" ADD CONSTRAINT "case_index_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_index" ADD CONSTRAINT "document_index_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_index_by_outcome" ON "case_index" USING btree ("outcome","number");--> statement-breakpoint
CREATE INDEX "case_index_by_day" ON "case_index" USING btree ("created_at","number");--> statement-breakpoint
CREATE INDEX "case_index_by_form" ON "case_index" USING gin ("forms");--> statement-breakpoint
CREATE INDEX "document_index_by_case" ON "document_index" USING btree ("case_id");
--> statement-breakpoint
-- What the list knows of the cases that are there already.
INSERT INTO "case_index"
SELECT c."id", c."number", c."created_at", c."demonstration", f."age_class",
  COALESCE(ARRAY(SELECT json_array_elements_text(f."forms")), '{}'), a."assessment"->>'outcome', (a."assessment"->>'reported')::integer
FROM "cases" c
JOIN LATERAL (SELECT * FROM "facts" WHERE "case_id" = c."id" ORDER BY "save" DESC LIMIT 1) f ON true
JOIN LATERAL (SELECT * FROM "assessments" WHERE "case_id" = c."id" ORDER BY "save" DESC LIMIT 1) a ON true;
--> statement-breakpoint
-- A case is erased by taking its key away, which the audit log must say in the same transaction or before. Only then may its rows go.
CREATE FUNCTION refuse_unless_written_down() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "audit" WHERE "case_id" = OLD."case_id" AND "action" = 'case.erase' AND "outcome" = 'done') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only: the audit log does not say that this case is erased', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_unless_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "case_keys" WHERE "case_id" = OLD."case_id") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'table % is append-only: this case is not erased', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
DROP TRIGGER append_only ON "case_keys";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "case_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "case_keys" FOR EACH ROW EXECUTE FUNCTION refuse_unless_written_down();
--> statement-breakpoint
DROP TRIGGER append_only ON "saves";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "saves" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "saves" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
DROP TRIGGER append_only ON "observations";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "observations" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "observations" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
DROP TRIGGER append_only ON "facts";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "facts" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "facts" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
DROP TRIGGER append_only ON "assessments";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "assessments" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "assessments" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
DROP TRIGGER append_only ON "consents";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "consents" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "consents" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
DROP TRIGGER append_only ON "decisions";
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "decisions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "decisions" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "persons" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "persons" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
