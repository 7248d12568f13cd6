CREATE TABLE "case_seals" (
	"case_id" uuid NOT NULL,
	"entry" text NOT NULL,
	"seal" text NOT NULL,
	CONSTRAINT "case_seals_case_id_entry_pk" PRIMARY KEY("case_id","entry")
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "seal" text;--> statement-breakpoint
ALTER TABLE "case_seals" ADD CONSTRAINT "case_seals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;