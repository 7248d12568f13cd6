import type { Directory } from "../directory/directory.js";
import { PREVIEW_LIMIT } from "../limits.js";
import { Manifest } from "./manifest.js";
import { readSigned } from "./read-signed.js";

const document = {
  kind: "spean-manifest",
  schema: Manifest,
  limit: PREVIEW_LIMIT,
  malformed: "terms-malformed",
} as const;

/** Verifies a signed manifest against the directory: the signature holds, the key was valid when it signed, and is the sender's. */
export const readManifest = (signed: string, directory: Directory): Promise<Manifest> =>
  readSigned(signed, document, directory);
