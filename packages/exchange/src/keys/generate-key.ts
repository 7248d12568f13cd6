import { calculateJwkThumbprint, exportJWK, generateKeyPair } from "jose";
import { KEY_AGREEMENT_ALGORITHM } from "../jose/sealed.js";
import type { KeyUse, PrivateJwk, PublicJwk } from "./public-key.js";

/**
 * A new pair of keys: the private one for the key ring, the public one, under its name, for the directory.
 */
export interface ExchangeKeyPair {
  readonly kid: string;
  readonly use: KeyUse;
  readonly publicJwk: PublicJwk;
  readonly privateJwk: PrivateJwk;
}

/** Makes a new pair of keys for a use: P-256, or Ed25519 to sign where it is asked for. */
export async function makeKeyPair(
  use: KeyUse,
  curve: "P-256" | "Ed25519" = "P-256",
): Promise<ExchangeKeyPair> {
  const alg = use !== "sign" ? KEY_AGREEMENT_ALGORITHM : curve === "Ed25519" ? "EdDSA" : "ES256";
  const pair = await generateKeyPair(alg, { extractable: true, ...(use !== "sign" && { crv: "P-256" }) });
  const { d, ...publicJwk } = await exportJWK(pair.privateKey);
  return {
    kid: await calculateJwkThumbprint(publicJwk),
    use,
    publicJwk: publicJwk as PublicJwk,
    privateJwk: { ...publicJwk, d } as PrivateJwk,
  };
}
