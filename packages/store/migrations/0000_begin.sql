CREATE TABLE "assessments" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"id" uuid NOT NULL,
	"assessment" json NOT NULL,
	CONSTRAINT "assessments_case_id_save_pk" PRIMARY KEY("case_id","save")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account" text,
	"role" text,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"case_id" uuid,
	"details" json NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_index" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"demonstration" text,
	"age_class" text NOT NULL,
	"forms" text[] NOT NULL,
	"outcome" text NOT NULL,
	"reported" integer NOT NULL,
	"dimensions" text[] NOT NULL,
	CONSTRAINT "case_index_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "case_keys" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"key" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cases_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"created_at" timestamp with time zone NOT NULL,
	"event_id" "bytea",
	"demonstration" text,
	CONSTRAINT "cases_number_unique" UNIQUE("number"),
	CONSTRAINT "cases_demonstration_unique" UNIQUE("demonstration")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"id" text NOT NULL,
	"consent" "bytea" NOT NULL,
	CONSTRAINT "consents_case_id_save_id_pk" PRIMARY KEY("case_id","save","id")
);
--> statement-breakpoint
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
CREATE TABLE "document_index" (
	"case_id" uuid NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "document_index_digest_case_id_pk" PRIMARY KEY("digest","case_id")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"age_class" text NOT NULL,
	"forms" json,
	"urgent_needs" "bytea",
	CONSTRAINT "facts_case_id_save_pk" PRIMARY KEY("case_id","save")
);
--> statement-breakpoint
CREATE TABLE "key_checks" (
	"id" smallint PRIMARY KEY NOT NULL,
	"value" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"position" integer NOT NULL,
	"id" text NOT NULL,
	"indicator" text NOT NULL,
	"answer" text NOT NULL,
	"observed_at" text NOT NULL,
	"observer_role" text NOT NULL,
	"observer_agency" text,
	"source" text NOT NULL,
	"statement" "bytea",
	"note" "bytea",
	"corrects" text,
	CONSTRAINT "observations_case_id_id_pk" PRIMARY KEY("case_id","id")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"person" "bytea" NOT NULL,
	CONSTRAINT "persons_case_id_save_pk" PRIMARY KEY("case_id","save")
);
--> statement-breakpoint
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
CREATE TABLE "saves" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "saves_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" uuid NOT NULL,
	"digest" text NOT NULL,
	"case_id" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"observations" integer NOT NULL,
	CONSTRAINT "saves_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_index" ADD CONSTRAINT "case_index_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_keys" ADD CONSTRAINT "case_keys_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_after_save_saves_number_fk" FOREIGN KEY ("after_save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_index" ADD CONSTRAINT "document_index_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rescreenings" ADD CONSTRAINT "rescreenings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rescreenings" ADD CONSTRAINT "rescreenings_after_save_saves_number_fk" FOREIGN KEY ("after_save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saves" ADD CONSTRAINT "saves_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_by_case" ON "audit" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "case_index_by_outcome" ON "case_index" USING btree ("outcome","number");--> statement-breakpoint
CREATE INDEX "case_index_by_day" ON "case_index" USING btree ("created_at","number");--> statement-breakpoint
CREATE INDEX "case_index_by_form" ON "case_index" USING gin ("forms");--> statement-breakpoint
CREATE INDEX "decisions_by_case" ON "decisions" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "document_index_by_case" ON "document_index" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "observations_by_save" ON "observations" USING btree ("save","position");--> statement-breakpoint
CREATE INDEX "rescreenings_by_case" ON "rescreenings" USING btree ("case_id","number");--> statement-breakpoint
CREATE INDEX "rescreenings_by_save" ON "rescreenings" USING btree ("after_save");--> statement-breakpoint
CREATE INDEX "saves_by_case" ON "saves" USING btree ("case_id","number");