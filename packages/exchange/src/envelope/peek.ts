import { attempt, type Result } from "../refusal/refusal.js";
import { envelopeParts } from "./envelope-text.js";
import type { Manifest } from "./manifest.js";
import { openManifest, type Opening } from "./opening.js";

/**
 * What may be seen of an envelope before accepting it: sender, purpose, grounds, expiry and the preview, verified. Where the
 * recipient has a key of its own for previews, the record is not decrypted, and the key to records need not even be there; otherwise
 * it is decrypted with the rest, not read, and let go.
 */
export function peek(envelope: string, opening: Opening): Promise<Result<Manifest>> {
  return attempt(async () => (await openManifest(envelopeParts(envelope), opening)).manifest);
}
