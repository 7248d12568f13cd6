CREATE TABLE "rescreenings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"case_id" uuid NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "rescreenings_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"after_save" bigint NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"by_role" text NOT NULL,
	"by_agency" text,
	"assessment" text NOT NULL,
	"code" text NOT NULL,
	"words" "bytea"
);
--> statement-breakpoint
ALTER TABLE "rescreenings" ADD CONSTRAINT "rescreenings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rescreenings" ADD CONSTRAINT "rescreenings_after_save_saves_number_fk" FOREIGN KEY ("after_save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rescreenings_by_case" ON "rescreenings" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "rescreenings_by_save" ON "rescreenings" USING btree ("after_save");
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR TRUNCATE ON "rescreenings" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER erased_only BEFORE DELETE ON "rescreenings" FOR EACH ROW EXECUTE FUNCTION refuse_unless_erased();
