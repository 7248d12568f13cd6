const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, "0");

/** A moment as a field for date and time shows it, in the time of this device; empty for a text that is no moment. */
export function localOf(instant: string | undefined): string {
  const at = new Date(instant ?? "");
  if (Number.isNaN(at.getTime())) return "";
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that a field for date and time holds, with the offset from UTC that this device had then; nothing where it holds none. */
export function instantOf(local: string): string | undefined {
  const at = new Date(local);
  if (local === "" || Number.isNaN(at.getTime())) return undefined;
  const ahead = -at.getTimezoneOffset();
  return `${localOf(local)}:00${ahead < 0 ? "-" : "+"}${two(ahead / 60)}:${two(Math.abs(ahead) % 60)}`;
}
