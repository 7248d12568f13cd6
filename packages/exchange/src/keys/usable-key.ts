import { calculateJwkThumbprint, importJWK } from "jose";
import { KEY_AGREEMENT_ALGORITHM } from "../jose/sealed.js";
import { type RefusalCode, throwRefusal } from "../refusal/refusal.js";
import type { KeyUse, PrivateJwk, PublicJwk } from "./public-key.js";

/** A key ready for use, under its name, with the one algorithm it is for. */
export interface UsableKey {
  readonly kid: string;
  readonly use: KeyUse;
  readonly alg: string;
  readonly key: CryptoKey;
}

/** The one algorithm of a key: nothing in a document can choose another. */
function algorithmOf(jwk: PublicJwk | PrivateJwk, use: KeyUse): string | undefined {
  if (use !== "sign") return jwk.kty === "EC" ? KEY_AGREEMENT_ALGORITHM : undefined;
  return jwk.kty === "EC" ? "ES256" : "EdDSA";
}

/** Makes a key ready; refuses a point that is not on its curve, and a key that does not fit its use. */
export async function importUsableKey(
  jwk: PublicJwk | PrivateJwk,
  use: KeyUse,
  code: RefusalCode,
): Promise<UsableKey> {
  const alg = algorithmOf(jwk, use) ?? throwRefusal(code);
  const key = await importJWK({ ...jwk }, alg).catch(() => undefined);
  if (!(key instanceof CryptoKey)) return throwRefusal(code);
  return { kid: await calculateJwkThumbprint({ ...jwk }), use, alg, key };
}
