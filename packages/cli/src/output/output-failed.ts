/** The output could not be written: a full disk (`ENOSPC`), a reader that has gone (`EPIPE`). */
export class OutputFailed extends Error {
  override name = "OutputFailed";
  readonly code: string;

  constructor(cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code ?? "unknown error";
    super(code === "ENOSPC" ? "the disk is full (ENOSPC)" : code, { cause });
    this.code = code;
  }
}
