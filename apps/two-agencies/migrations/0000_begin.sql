CREATE TABLE "assessments" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"id" uuid NOT NULL,
	"assessment" json NOT NULL,
	CONSTRAINT "assessments_case_id_save_pk" PRIMARY KEY("case_id","save")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cases_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"created_at" timestamp with time zone NOT NULL,
	"event_id" text,
	"demonstration" text,
	CONSTRAINT "cases_number_unique" UNIQUE("number"),
	CONSTRAINT "cases_demonstration_unique" UNIQUE("demonstration")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"id" text NOT NULL,
	"consent" json NOT NULL,
	CONSTRAINT "consents_case_id_save_id_pk" PRIMARY KEY("case_id","save","id")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"case_id" uuid NOT NULL,
	"save" bigint NOT NULL,
	"age_class" text NOT NULL,
	"forms" json,
	"urgent_needs" json,
	CONSTRAINT "facts_case_id_save_pk" PRIMARY KEY("case_id","save")
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
	"statement" text,
	"note" text,
	"corrects" text,
	CONSTRAINT "observations_case_id_id_pk" PRIMARY KEY("case_id","id")
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
ALTER TABLE "consents" ADD CONSTRAINT "consents_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_save_saves_number_fk" FOREIGN KEY ("save") REFERENCES "public"."saves"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saves" ADD CONSTRAINT "saves_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "observations_by_save" ON "observations" USING btree ("save","position");--> statement-breakpoint
CREATE INDEX "saves_by_case" ON "saves" USING btree ("case_id","number");