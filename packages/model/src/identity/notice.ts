/**
 * Something that looks odd and may still be right. Unlike a fault it refuses nothing: whoever enters the record is told,
 * and the record keeps what was written. As in a fault the message repeats no value.
 */
export interface Notice {
  readonly code: "unexpected-number";
  readonly path: string;
  readonly message: string;
}
