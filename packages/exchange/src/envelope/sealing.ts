import type { Instant } from "@spean/model";
import type { Directory } from "../directory/directory.js";
import type { KeyRing } from "../keys/key-ring.js";
import type { StandardReference } from "./manifest.js";

/** What sealing needs beside the record: the directory, the sender's keys, the standard the record was made by, the legal basis, the expiry. */
export interface Sealing {
  readonly directory: Directory;
  readonly keys: KeyRing;
  readonly standard: StandardReference;
  readonly legalBasis: string;
  readonly expiresAt: Instant;
}
