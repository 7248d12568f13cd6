/** How many bytes one line of NDJSON may have: 8 MiB. */
export const LINE_LIMIT = 8 * 1024 * 1024;

/** How many bytes one pretty-printed JSON text may have: 64 MiB. */
export const WHOLE_LIMIT = 64 * 1024 * 1024;
