import { fileURLToPath } from "node:url";

/** Where the built page is. */
export const pageFolder = fileURLToPath(new URL("../../dist/page", import.meta.url));
