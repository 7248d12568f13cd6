import { comparableText, stripInvisible } from "@spean/model";
import { base64url, FlattenedSign } from "jose";
import { PrivateJwk } from "../keys/public-key.js";
import { importUsableKey } from "../keys/usable-key.js";
import { encodeUtf8, decodeTokenPart, readShapedJson } from "../jose/text.js";
import { catchRefusalAsync, throwRefusal, type ExchangeResult } from "../refusal/refusal.js";
import { z } from "../zod.js";
import { checkDirectoryDocument, type DirectoryDocument, SignedDirectory } from "./directory-document.js";

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
    checkDirectoryDocument(
      readShapedJson(
        decodeTokenPart(signedFrom(text).payload, "directory-malformed"),
        z.unknown(),
        "directory-malformed",
      ),
    ),
  );
}

const signedFrom = (text: string): SignedDirectory =>
  readShapedJson(text, SignedDirectory, "directory-malformed");

function payloadOf(directory: DirectoryDocument): string {
  const checked = checkDirectoryDocument(directory);
  refuseLookAlikes(checked);
  return base64url.encode(encodeUtf8(JSON.stringify(checked)));
}

/** Letters that look like Latin ones, beside Latin ones in the same name. */
const mixesScripts = (name: string): boolean =>
  /\p{Script=Latin}/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(name);

/** A name is written in one way: two members that look the same, or one twice, would be taken for each other. */
function refuseLookAlikes({ members }: DirectoryDocument): void {
  const seen = new Set<string>();
  members.forEach(({ party: { agency, country } }, index) => {
    const place = `/members/${index}/party`;
    if (mixesScripts(agency) || stripInvisible(agency).trim() !== agency)
      throwRefusal(
        "directory-names-alike",
        `${place}/agency: write it without invisible characters, blanks around it, or letters of another script.`,
      );
    const shown = `${country} ${comparableText(agency.normalize("NFKC"))}`;
    if (seen.has(shown)) throwRefusal("directory-names-alike", `${place}: an earlier member looks the same.`);
    seen.add(shown);
  });
}
