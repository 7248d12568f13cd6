import { fileURLToPath } from "node:url";

/** Where the built page is. */
export const builtPageFolder = fileURLToPath(new URL("../../dist/page", import.meta.url));
