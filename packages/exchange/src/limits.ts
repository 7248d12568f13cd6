/** Longest envelope, in characters: 8 MiB, as much as a line of NDJSON. */
export const ENVELOPE_LENGTH_LIMIT = 8 * 1024 * 1024;

/** Longest preview part, receipt or reply, in characters. */
export const PREVIEW_LENGTH_LIMIT = 64 * 1024;

/** Longest key directory, in characters. */
export const DIRECTORY_LENGTH_LIMIT = 1024 * 1024;

/** Longest protected header, in characters. */
export const HEADER_LENGTH_LIMIT = 1024;

/** Longest validity of an envelope: 90 days, in milliseconds. */
export const LONGEST_ENVELOPE_LIFE = 90 * 24 * 60 * 60 * 1000;

/** Clock skew tolerated between two agencies: 5 minutes, in milliseconds. */
export const CLOCK_SKEW_TOLERANCE = 5 * 60 * 1000;
