import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { readShapedJson } from "../jose/text.js";
import { DIRECTORY_LENGTH_LIMIT } from "../limits.js";
import { z } from "../zod.js";
import { ExchangeParty } from "./party.js";
import { KeyUse, PrivateJwk } from "./public-key.js";
import { type UsableKey, importUsableKey } from "./usable-key.js";

/**
 * The file of an agency's private keys, old ones among them for as long as what was sealed to them may still
 * come in.
 */
export const KeyRingFile = z.strictObject({
  format: z.literal("spean-key-ring/1"),
  party: ExchangeParty,
  keys: z.array(z.strictObject({ use: KeyUse, jwk: PrivateJwk })).min(1),
});
export type KeyRingFile = z.infer<typeof KeyRingFile>;

/** An agency's private keys, ready for use, by name. */
export interface KeyRing {
  readonly party: ExchangeParty;
  readonly keys: ReadonlyMap<string, UsableKey>;
}

/** Reads a key ring from its JSON text. */
export function readKeyRing(text: string): Promise<ExchangeResult<KeyRing>> {
  return catchRefusalAsync(async () => {
    if (text.length > DIRECTORY_LENGTH_LIMIT) throwRefusal("too-large");
    const { party, keys } = readShapedJson(text, KeyRingFile, "key-ring-malformed");
    const usable = await Promise.all(
      keys.map(({ use, jwk }) => importUsableKey(jwk, use, "key-ring-malformed")),
    );
    return { party, keys: new Map(usable.map((key) => [key.kid, key])) };
  });
}
