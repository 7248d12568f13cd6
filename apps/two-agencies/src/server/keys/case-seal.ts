import { open, type Place, seal } from "./sealed.js";

/** Where a value of a case stands. */
export type PlaceInCase = Omit<Place, "caseId">;

/** Seals and opens what is written of one case, with that case's own key. */
export class CaseSeal {
  constructor(
    readonly caseId: string,
    readonly key: Uint8Array,
  ) {}

  /** Seals words. */
  seal(place: PlaceInCase, words: string): Buffer {
    return seal(this.key, { ...place, caseId: this.caseId }, Buffer.from(words));
  }

  /** Seals words where there are some. */
  sealAny(place: PlaceInCase, words: string | undefined): Buffer | null {
    return words === undefined ? null : this.seal(place, words);
  }

  /** Opens words. @throws if they were sealed for another place, or changed */
  open(place: PlaceInCase, sealed: Uint8Array): string {
    return open(this.key, { ...place, caseId: this.caseId }, sealed).toString();
  }
}
