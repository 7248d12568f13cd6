CREATE TABLE "referral_in_withdrawals" (
	"agency" text NOT NULL,
	"country" text NOT NULL,
	"envelope_digest" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"proof" text NOT NULL,
	CONSTRAINT "referral_in_withdrawals_country_agency_envelope_digest_pk" PRIMARY KEY("country","agency","envelope_digest")
);
--> statement-breakpoint
CREATE TABLE "referral_out_withdrawals" (
	"referral" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"message" uuid
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "never_left" boolean;--> statement-breakpoint
ALTER TABLE "referral_out_withdrawals" ADD CONSTRAINT "referral_out_withdrawals_referral_referrals_out_id_fk" FOREIGN KEY ("referral") REFERENCES "public"."referrals_out"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral_out_withdrawals" ADD CONSTRAINT "referral_out_withdrawals_message_outbox_id_fk" FOREIGN KEY ("message") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "referral_out_withdrawals" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "referral_in_withdrawals" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
