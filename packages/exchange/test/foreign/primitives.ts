import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from "node:crypto";

// Opens and seals envelopes with OpenSSL's primitives and RFC 7515, 7516 and 7518 alone, apart from jose and
// from this package.

const decoded = (part: string) => Buffer.from(part, "base64url");
const encoded = (value: string | Uint8Array) => Buffer.from(value).toString("base64url");
const digest = (text: string) => `sha256:${createHash("sha256").update(text).digest("hex")}`;

/** A number as four bytes, and data with its length before it: the pieces of RFC 7518, section 4.6.2. */
const number = (value: number) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);
const counted = (data: Uint8Array) => Buffer.concat([number(data.length), data]);

/** The Concat KDF for one 256-bit key (NIST SP 800-56A, as RFC 7518, section 4.6 uses it). */
function agreedKey(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const secret = diffieHellman({ privateKey, publicKey });
  const info = [
    counted(Buffer.from("ECDH-ES+A256KW")),
    counted(Buffer.alloc(0)),
    counted(Buffer.alloc(0)),
    number(256),
  ];
  return createHash("sha256")
    .update(Buffer.concat([number(1), secret, ...info]))
    .digest();
}

const IV = Buffer.alloc(8, 0xa6);

function decryptPart(token: string, jwk: JsonWebKey): string {
  const [header, wrapped, iv, ciphertext, tag] = token.split(".") as [string, string, string, string, string];
  const { epk } = JSON.parse(decoded(header).toString()) as { epk: JsonWebKey };
  const key = agreedKey(
    createPrivateKey({ key: jwk, format: "jwk" }),
    createPublicKey({ key: epk, format: "jwk" }),
  );
  const unwrap = createDecipheriv("id-aes256-wrap", key, IV);
  const content = Buffer.concat([unwrap.update(decoded(wrapped)), unwrap.final()]);
  const open = createDecipheriv("aes-256-gcm", content, decoded(iv))
    .setAAD(Buffer.from(header))
    .setAuthTag(decoded(tag));
  return Buffer.concat([open.update(decoded(ciphertext)), open.final()]).toString();
}

function encryptPart(text: string, jwk: JsonWebKey, header: object): string {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const first = encoded(
    JSON.stringify({
      alg: "ECDH-ES+A256KW",
      enc: "A256GCM",
      ...header,
      epk: publicKey.export({ format: "jwk" }),
    }),
  );
  const content = randomBytes(32);
  const wrap = createCipheriv(
    "id-aes256-wrap",
    agreedKey(privateKey, createPublicKey({ key: jwk, format: "jwk" })),
    IV,
  );
  const iv = randomBytes(12);
  const seal = createCipheriv("aes-256-gcm", content, iv).setAAD(Buffer.from(first));
  const ciphertext = Buffer.concat([seal.update(text), seal.final()]);
  return [
    first,
    ...[Buffer.concat([wrap.update(content), wrap.final()]), iv, ciphertext, seal.getAuthTag()].map(encoded),
  ].join(".");
}

/** Parameters by which node:crypto signs for our algorithms. */
const hashFor = (jwk: JsonWebKey) => (jwk.kty === "EC" ? "sha256" : null);

/** Input and output of the foreign software, the same for all. */
export interface ForeignOpening {
  readonly envelope: string;
  readonly previewKey?: object | undefined;
  readonly recordKey: object;
  readonly signer: object;
}
export interface ForeignSealing {
  readonly manifest: object;
  readonly part: object;
  readonly alg: string;
  readonly signer: object;
  readonly signerKid: string;
  readonly previewKey?: object | undefined;
  readonly previewKid?: string | undefined;
  readonly recordKey: object;
  readonly recordKid: string;
}

export function openWithPrimitives({ envelope, previewKey, recordKey, signer }: ForeignOpening): {
  manifest: object;
  part: object;
} {
  const [, first, second] = envelope.split("~") as [string, string, string | undefined];
  const whole =
    second === undefined
      ? decryptPart(first, recordKey as JsonWebKey)
      : decryptPart(first, previewKey as JsonWebKey);
  const end = second === undefined ? whole.indexOf("~") : whole.length;
  const [header, payload, signature] = whole.slice(0, end).split(".") as [string, string, string];
  const key = createPublicKey({ key: signer as JsonWebKey, format: "jwk" });
  const holds = verify(
    hashFor(signer as JsonWebKey),
    Buffer.from(`${header}.${payload}`),
    { key, dsaEncoding: "ieee-p1363" },
    decoded(signature),
  );
  if (!holds) throw new Error("the signature does not hold");
  const manifest = JSON.parse(decoded(payload).toString()) as { record: string };
  const text = second === undefined ? whole.slice(end + 1) : decryptPart(second, recordKey as JsonWebKey);
  if (digest(text) !== manifest.record) throw new Error("the digest is of something else");
  return { manifest, part: JSON.parse(text) as object };
}

export function sealWithPrimitives(sealing: ForeignSealing): { envelope: string } {
  const text = JSON.stringify(sealing.part);
  const payload = encoded(JSON.stringify({ ...sealing.manifest, record: digest(text) }));
  const signing = `${encoded(JSON.stringify({ alg: sealing.alg, kid: sealing.signerKid, typ: "spean-manifest" }))}.${payload}`;
  const key = createPrivateKey({ key: sealing.signer as JsonWebKey, format: "jwk" });
  const signature = sign(hashFor(sealing.signer as JsonWebKey), Buffer.from(signing), {
    key,
    dsaEncoding: "ieee-p1363",
  });
  const signed = `${signing}.${encoded(signature)}`;
  if (!sealing.previewKey)
    return {
      envelope: `spean-envelope/1~${encryptPart(`${signed}~${text}`, sealing.recordKey as JsonWebKey, { kid: sealing.recordKid, typ: "spean-whole" })}`,
    };
  const preview = encryptPart(signed, sealing.previewKey as JsonWebKey, {
    kid: sealing.previewKid,
    typ: "spean-preview",
  });
  const record = encryptPart(text, sealing.recordKey as JsonWebKey, {
    kid: sealing.recordKid,
    typ: "spean-record",
  });
  return { envelope: `spean-envelope/1~${preview}~${record}` };
}
