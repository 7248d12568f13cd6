/**
 * The command was called wrongly: a file that cannot be read, a name that does not exist. Ends in exit code
 * 2.
 */
export class WrongCallError extends Error {
  override name = "WrongCallError";
}
