CREATE TABLE "deliveries" (
	"message" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"failure" text,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exchange_directories" (
	"sequence" integer PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"anchors" json NOT NULL,
	"imported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "exchange_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"use" text NOT NULL,
	"public_jwk" json NOT NULL,
	"private_jwk" "bytea" NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"digest" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"agency" text NOT NULL,
	"country" text NOT NULL,
	"message" text NOT NULL,
	"reply" text NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"agency" text NOT NULL,
	"country" text NOT NULL,
	"message" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "outbox_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "referral_in_steps" (
	"referral" uuid NOT NULL,
	"stage" text NOT NULL,
	"step" text NOT NULL,
	"key" uuid NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"role" text NOT NULL,
	"code" text,
	"words" "bytea",
	"case_id" uuid,
	"came" "bytea",
	"message" uuid NOT NULL,
	CONSTRAINT "referral_in_steps_referral_stage_pk" PRIMARY KEY("referral","stage"),
	CONSTRAINT "referral_in_steps_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "referral_out_steps" (
	"referral" uuid NOT NULL,
	"step" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"proof" text NOT NULL,
	"code" text,
	"words" "bytea",
	CONSTRAINT "referral_out_steps_referral_step_pk" PRIMARY KEY("referral","step")
);
--> statement-breakpoint
CREATE TABLE "referrals_in" (
	"id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"envelope" text NOT NULL,
	"agency" text NOT NULL,
	"country" text NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "referrals_in_digest_unique" UNIQUE("digest"),
	CONSTRAINT "referrals_in_once" UNIQUE("country","agency","envelope")
);
--> statement-breakpoint
CREATE TABLE "referrals_out" (
	"id" uuid PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"case_id" uuid NOT NULL,
	"message" uuid NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"referral" "bytea" NOT NULL,
	CONSTRAINT "referrals_out_message_unique" UNIQUE("message")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_message_outbox_id_fk" FOREIGN KEY ("message") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_in_steps" ADD CONSTRAINT "referral_in_steps_referral_referrals_in_id_fk" FOREIGN KEY ("referral") REFERENCES "public"."referrals_in"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_in_steps" ADD CONSTRAINT "referral_in_steps_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_in_steps" ADD CONSTRAINT "referral_in_steps_message_outbox_id_fk" FOREIGN KEY ("message") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_out_steps" ADD CONSTRAINT "referral_out_steps_referral_referrals_out_id_fk" FOREIGN KEY ("referral") REFERENCES "public"."referrals_out"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals_in" ADD CONSTRAINT "referrals_in_digest_inbox_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."inbox"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals_out" ADD CONSTRAINT "referrals_out_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referrals_out" ADD CONSTRAINT "referrals_out_message_outbox_id_fk" FOREIGN KEY ("message") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_by_time" ON "deliveries" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "referrals_in_by_time" ON "referrals_in" USING btree ("arrived_at");--> statement-breakpoint
CREATE INDEX "referrals_out_by_case" ON "referrals_out" USING btree ("case_id","sent_at");--> statement-breakpoint
CREATE INDEX "referrals_out_by_time" ON "referrals_out" USING btree ("sent_at");--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "exchange_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "exchange_directories" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "outbox" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "inbox" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "referrals_out" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "referral_out_steps" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "referrals_in" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "referral_in_steps" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
