import { join } from "node:path";
import { parseKey, readOrCreateKey } from "@spean/store";
import type { AgencyServerOptions } from "../options.js";

/**
 * The master key: the environment's, or in a demonstration one that it makes for itself.
 * @throws in production without one
 */
export async function readKey({ mode, key, dataFolder }: AgencyServerOptions): Promise<Buffer> {
  if (key !== undefined) return parseKey(key, "SPEAN_KEY");
  if (mode === "production") throw new Error("SPEAN_KEY is missing: production does not start without it.");
  return readOrCreateKey(join(dataFolder, "key"));
}
