import { fileURLToPath } from "node:url";

/** Where the migrations are, in order, as SQL. */
export const migrationsFolder = fileURLToPath(new URL("../../../migrations", import.meta.url));
