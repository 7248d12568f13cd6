CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"case_id" uuid NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "decisions_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"after_save" bigint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"decision" json NOT NULL,
	"words" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_after_save_saves_number_fk" FOREIGN KEY ("after_save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_by_case" ON "decisions" USING btree ("case_id","number");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "decisions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
