import { readReceivedGrounds, type ReceivedGrounds } from "../consent/grounds.js";
import { textDigestOf, readShapedJson } from "../jose/text.js";
import { fitsFieldTree } from "../minimise/field-tree.js";
import { sendableFieldTree } from "../minimise/fields.js";
import { PartialRecord } from "../minimise/partial-record.js";
import { throwRefusal } from "../refusal/refusal.js";
import { z } from "../zod.js";
import { EnvelopeId, type EnvelopeManifest } from "./manifest.js";

/**
 * The record part of an envelope. `salt` keeps whoever sees only the digest from guessing what the record
 * says.
 */
export interface RecordPart {
  readonly salt: string;
  readonly grounds: ReceivedGrounds;
  readonly record: PartialRecord;
}

/** The same with its grounds not looked at yet. */
const SentPart = z.strictObject({ salt: EnvelopeId, grounds: z.unknown(), record: PartialRecord });

/** The text of a record part, and its digest, which is made while the signature is verified. */
export interface RecordPartText {
  readonly text: string;
  readonly digest: Promise<string>;
}

/** A text with its digest begun. */
export const beginRecordDigest = (text: string): RecordPartText => ({ text, digest: textDigestOf(text) });

/**
 * Reads a record part, and holds the sender to what it signed and to the rules of sending: the digest and the
 * grounds that the manifest names, and no field beyond the purpose and the consent.
 */
export async function readRecordPart(
  { text, digest }: RecordPartText,
  { purpose, ground, record: signed }: EnvelopeManifest,
): Promise<RecordPart> {
  if ((await digest) !== signed) throwRefusal("preview-and-record-differ");
  const { salt, record, grounds: sent } = readShapedJson(text, SentPart, "record-malformed");
  const grounds = readReceivedGrounds(sent);
  const named =
    "consent" in ground
      ? grounds.kind === "consent" && grounds.consent === ground.consent
      : grounds.kind === ground.override;
  if (!named) throwRefusal("preview-and-record-differ");
  if (!fitsFieldTree(record, sendableFieldTree(purpose, grounds.dataCategories)))
    throwRefusal("field-without-purpose");
  return { salt, grounds, record };
}

/**
 * The text of a part that holds both: the signed manifest, a tilde, and the record part as it was digested.
 */
export const joinManifestAndRecord = (signed: string, record: string): string => `${signed}~${record}`;

/** Takes such a text apart at its first tilde, which no signed manifest has. */
export function splitManifestAndRecord(text: string): {
  readonly signed: string;
  readonly record: RecordPartText;
} {
  const end = text.indexOf("~");
  return end < 0
    ? throwRefusal("malformed")
    : { signed: text.slice(0, end), record: beginRecordDigest(text.slice(end + 1)) };
}
