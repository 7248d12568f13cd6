import { customType } from "drizzle-orm/pg-core";

/** A column of bytes. */
export const byteColumn = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
