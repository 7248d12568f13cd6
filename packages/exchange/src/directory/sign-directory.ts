import { base64url, FlattenedSign } from "jose";
import { PrivateJwk } from "../keys/public-key.js";
import { importUsableKey } from "../keys/usable-key.js";
import { encodeUtf8, decodeTokenPart, readShapedJson } from "../jose/text.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { DirectoryDocument, SignedDirectory } from "./directory-document.js";

/**
 * Signs a directory with one authority's root key. The first authority signs the document, the second the
 * text that the first gives it, so that both sign the same bytes: read what you sign with
 * `readUnsignedDirectory`.
 *
 * @param directory the document, or the text that another authority has signed already
 * @param root the private root key, which never leaves the authority
 * @returns the signed text; `readDirectory` accepts it once every authority has signed
 */
export function signDirectory(
  directory: DirectoryDocument | string,
  root: PrivateJwk,
): Promise<ExchangeResult<string>> {
  return catchRefusalAsync(async () => {
    const { payload, signatures } =
      typeof directory === "string"
        ? signedFrom(directory)
        : { payload: payloadOf(directory), signatures: [] };
    const jwk = PrivateJwk.safeParse(root);
    const { key, alg, kid } = await importUsableKey(
      jwk.data ?? throwRefusal("key-ring-malformed"),
      "sign",
      "key-ring-malformed",
    );
    const header = { alg, kid, typ: "spean-directory" };
    const signed = await new FlattenedSign(base64url.decode(payload)).setProtectedHeader(header).sign(key);
    return JSON.stringify({
      payload,
      signatures: [...signatures, { protected: signed.protected!, signature: signed.signature }],
    });
  });
}

/** Reads a signed directory without verifying its signatures: for the authority that is to sign next. */
export function readUnsignedDirectory(text: string): Promise<ExchangeResult<DirectoryDocument>> {
  return catchRefusalAsync(() =>
    readShapedJson(
      decodeTokenPart(signedFrom(text).payload, "directory-malformed"),
      DirectoryDocument,
      "directory-malformed",
    ),
  );
}

const signedFrom = (text: string): SignedDirectory =>
  readShapedJson(text, SignedDirectory, "directory-malformed");

function payloadOf(directory: DirectoryDocument): string {
  const checked = DirectoryDocument.safeParse(directory);
  return base64url.encode(encodeUtf8(JSON.stringify(checked.data ?? throwRefusal("directory-malformed"))));
}
