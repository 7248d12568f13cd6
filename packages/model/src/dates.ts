// Dates alone, without the schemas and the zod that they need: for whatever checks a date while somebody
// types it.
export type { IsoDate } from "./dates/calendar.js";
export { checkPartialDate, type DateCheckOptions } from "./dates/check-date.js";
export { type DateInterval, convertToInterval } from "./dates/to-interval.js";
export { normaliseDigits } from "./digits.js";
export { stripInvisible } from "./visible-text.js";
export { parseTypedDate } from "./dates/parse-date.js";
export type { Era, PartialDate } from "./dates/partial-date.js";
