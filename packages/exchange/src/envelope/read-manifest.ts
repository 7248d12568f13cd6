import { type Directory, keyNamed, type ListedKey } from "../directory/directory.js";
import { verify } from "../jose/signed.js";
import { readJson } from "../jose/text.js";
import { sameParty } from "../keys/party.js";
import { PREVIEW_LIMIT } from "../limits.js";
import { refuse } from "../refusal/refusal.js";
import { Manifest } from "./manifest.js";

/** Verifies a signed manifest against the directory: the signature holds, the key was valid when it signed, and is the sender's. */
export async function readManifest(signed: string, directory: Directory): Promise<Manifest> {
  if (signed.length > PREVIEW_LIMIT) refuse("too-large");
  const { text, key } = await verify<ListedKey>(signed, "spean-manifest", (kid) => keyNamed(directory, kid, { use: "sign" }));
  const manifest = readJson(text, Manifest, "terms-malformed");
  if (!sameParty(key.party, manifest.sender)) refuse("another-sender");
  keyNamed(directory, key.kid, { use: "sign", at: Date.parse(manifest.sealedAt) });
  return manifest;
}
