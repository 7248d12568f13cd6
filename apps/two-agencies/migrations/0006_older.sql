CREATE TABLE "older_cases" (
	"older_id" text PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	CONSTRAINT "older_cases_case_id_unique" UNIQUE("case_id")
);
--> statement-breakpoint
ALTER TABLE "older_cases" ADD CONSTRAINT "older_cases_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "older_cases" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
