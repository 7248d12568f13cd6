ALTER TABLE "deliveries" ADD COLUMN "never_left" boolean;
