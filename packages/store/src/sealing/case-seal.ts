import { createHmac, hkdfSync } from "node:crypto";
import { keyLengthInBytes } from "./derive-key.js";
import { openSealedValue, type SealedPlace, sealValue } from "./seal-value.js";

/** The place of a sealed value within its case. */
export type SealedCasePlace = Omit<SealedPlace, "caseId">;

/** Seals and opens the free text of one case with that case's own data key. */
export class CaseSeal {
  private rowKey: Buffer | undefined;

  /** A seal with the data key of a case. */
  constructor(
    readonly caseId: string,
    readonly key: Uint8Array,
  ) {}

  /** Seals text. */
  seal(place: SealedCasePlace, words: string): Buffer {
    return sealValue(this.key, { ...place, caseId: this.caseId }, Buffer.from(words));
  }

  /** Seals text where there is some; otherwise `null`. */
  sealAny(place: SealedCasePlace, words: string | undefined): Buffer | null {
    return words === undefined ? null : this.seal(place, words);
  }

  /** Opens text. @throws if it was sealed for another place, or altered */
  open(place: SealedCasePlace, sealed: Uint8Array): string {
    return openSealedValue(this.key, { ...place, caseId: this.caseId }, sealed).toString();
  }

  /**
   * Seal of rows that stay in clear: HMAC-SHA-256 under a key derived from that of the case, over the case, the
   * place and the rows as text.
   */
  rowSealOf(place: string, rows: string): string {
    this.rowKey ??= Buffer.from(
      hkdfSync("sha256", this.key, new Uint8Array(), "spean rows of a case", keyLengthInBytes),
    );
    return createHmac("sha256", this.rowKey)
      .update(JSON.stringify([this.caseId, place, rows]))
      .digest("base64url");
  }
}
