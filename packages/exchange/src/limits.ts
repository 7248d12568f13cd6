/** How many characters an envelope may have: 8 MiB, as much as a line of NDJSON. */
export const ENVELOPE_LIMIT = 8 * 1024 * 1024;

/** How many characters the preview part of an envelope, or a receipt, may have. */
export const PREVIEW_LIMIT = 64 * 1024;

/** How many characters a key directory may have. */
export const DIRECTORY_LIMIT = 1024 * 1024;

/** How many characters a protected header may have. */
export const HEADER_LIMIT = 1024;

/** For how long an envelope may be open to be received: 90 days, in milliseconds. */
export const LONGEST_LIFE = 90 * 24 * 60 * 60 * 1000;

/** How far two clocks may differ: 5 minutes, in milliseconds. */
export const CLOCK_SKEW = 5 * 60 * 1000;
