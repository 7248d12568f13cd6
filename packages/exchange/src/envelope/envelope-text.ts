import { sealedHeaderOf } from "../jose/sealed.js";
import { ENVELOPE_LIMIT, PREVIEW_LIMIT } from "../limits.js";
import { refuse } from "../refusal/refusal.js";

/** What every envelope begins with. */
const FORMAT = "spean-envelope/1";

/** The two sealed parts of an envelope, and the names of the keys they are sealed to. */
export interface EnvelopeParts {
  readonly preview: string;
  readonly record: string;
  readonly kids: { readonly preview: string; readonly record: string };
}

/** An envelope is one line of ASCII: its format and the two parts, parted by tildes. It has no other form, so its bytes have one digest. */
export const envelopeText = (preview: string, record: string): string => [FORMAT, preview, record].join("~");

/** Takes an envelope apart; refuses what is too large, is no envelope, or is not in canonical form, before any key is used. */
export function envelopeParts(envelope: string): EnvelopeParts {
  if (envelope.length > ENVELOPE_LIMIT) refuse("too-large");
  const [format, preview, record, ...more] = envelope.split("~", 4);
  if (format !== FORMAT) refuse(/^spean-[a-z]+\/\d+$/.test(format!) ? "wrong-kind" : "malformed");
  if (preview === undefined || record === undefined || more.length > 0) return refuse("malformed");
  if (preview.length > PREVIEW_LIMIT) refuse("too-large");
  const kids = { preview: sealedHeaderOf(preview, "spean-preview").kid, record: sealedHeaderOf(record, "spean-record").kid };
  return { preview, record, kids };
}
