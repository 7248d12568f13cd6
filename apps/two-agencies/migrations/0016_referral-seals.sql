CREATE TABLE "referral_seals" (
	"place" text PRIMARY KEY NOT NULL,
	"seal" text NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON "referral_seals" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
