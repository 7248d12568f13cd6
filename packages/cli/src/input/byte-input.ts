/** A source of bytes. `size` is known of a file that is one, not of a pipe. */
export interface ByteInput {
  readonly name: string;
  readonly size?: number;
  /** Reads bytes to a place, some or as many as there is room for; gives how many, 0 at the end. */
  read(into: Buffer, at: number): number | Promise<number>;
  /** To be called when no more is wanted. */
  close(): Promise<void>;
}
