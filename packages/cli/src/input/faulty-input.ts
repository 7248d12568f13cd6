import type { InputFault } from "@spean/model";

/** An input that is at fault as a whole: in another format, or cut short while it was read. Exit code 1. */
export class FaultyInputError extends Error {
  override name = "FaultyInputError";

  /** @param fault what is wrong with it */
  constructor(readonly fault: InputFault) {
    super(fault.message);
  }
}
