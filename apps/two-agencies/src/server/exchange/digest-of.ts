import { createHash } from "node:crypto";

/** The digest of a message, as receipts and answers name it. */
export const digestOf = (message: string): string =>
  `sha256:${createHash("sha256").update(message).digest("hex")}`;
