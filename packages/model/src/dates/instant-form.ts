const year = "(?:19|20|21)[0-9]{2}";
const leapYear = "(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)";
const monthAndDay =
  "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))";
const time = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?";
const offset = "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";

/**
 * The one form of a moment: an existing Gregorian day of the years 1900 to 2199, the time with its seconds,
 * and the offset from UTC. Other spellings of ISO 8601 (`+07`, `+0700`, no seconds) are refused everywhere,
 * since software that reads them differs.
 */
export const instantPattern = new RegExp(`^(?:${leapYear}-02-29|${year}-${monthAndDay})T${time}${offset}$`);

const expectedForm =
  "write date, time with seconds and offset from UTC, such as 2026-03-01T09:30:00+07:00 (a Z stands for +00:00), in the digits 0 to 9";

/** Years between the Buddhist Era and the Gregorian calendar. */
const eraGap = 543;
const firstYear = 1900;
const lastYear = 2199;

const isInRange = (value: number): boolean => value >= firstYear && value <= lastYear;

/**
 * What to ask about text that is not of this form: whether its year is one of the Buddhist Era, or one taken
 * for such; else the form expected. Nothing of the text is repeated, and nothing is converted.
 */
export function questionOnInstant(text: unknown): string {
  const written = typeof text === "string" ? /^([0-9]{4,})-/.exec(text)?.[1] : undefined;
  const given = Number(written);
  if (written === undefined || isInRange(given)) return `${expectedForm}.`;
  const range = `a moment of a record lies in the years ${firstYear} to ${lastYear} of the Gregorian calendar`;
  if (isInRange(given - eraGap))
    return `${range}: is this year one of the Buddhist Era? Ask which moment is meant, and ${expectedForm}.`;
  if (isInRange(given + eraGap))
    return `${range}: was a Gregorian year taken for one of the Buddhist Era, and ${eraGap} taken off it? Ask which moment is meant, and ${expectedForm}.`;
  return `${range}: which moment is meant? Then ${expectedForm}.`;
}
