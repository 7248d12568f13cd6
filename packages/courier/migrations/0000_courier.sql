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
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_message_outbox_id_fk" FOREIGN KEY ("message") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "deliveries_by_time" ON "deliveries" USING btree ("state","next_at");
--> statement-breakpoint
-- The same function guards the tables of @spean/store; whichever is migrated first creates it.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: add a row that corrects', TG_TABLE_NAME;
END
$$;
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "exchange_keys" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "exchange_directories" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "outbox" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "inbox" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
