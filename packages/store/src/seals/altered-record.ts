import type { AlteredPlace } from "../client/audit-entry.js";

/**
 * What a case says was changed in the database by somebody without the key. It is not shown, since it may be
 * false.
 */
export class AlteredRecordError extends Error {
  override readonly name = "AlteredRecordError";

  /** @param places - what does not agree with its seal */
  constructor(readonly places: readonly AlteredPlace[]) {
    super(
      "This record was changed in the database past the software, so what it says may be false: it is not shown. Protect whom it is about, and have whoever runs the server verify the audit log, which names what was changed.",
    );
  }
}
