/** The output could not be written: a full disk (`ENOSPC`), a reader that has gone (`EPIPE`). */
export class OutputFailure extends Error {
  override name = "OutputFailed";
  /** The code of the operating system. */
  readonly code: string;

  /** What an operation on a file or a stream threw. */
  constructor(cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code ?? "unknown error";
    super(code === "ENOSPC" ? "the disk is full (ENOSPC)" : code, { cause });
    this.code = code;
  }
}
