import type { InputFault } from "@spean/model";

/** The most bytes of one line of NDJSON: 8 MiB. */
export const LINE_BYTE_LIMIT = 8 * 1024 * 1024;

/** The most bytes of one pretty-printed JSON text: 64 MiB. */
export const WHOLE_BYTE_LIMIT = 64 * 1024 * 1024;

/** The fault of a blank line that others follow. */
export const BLANK_LINE_FAULT: InputFault = {
  code: "blank-line",
  path: "",
  message: "This line is blank, and others follow: remove it.",
};

/** The fault of a line over the limit. */
export const LINE_TOO_LONG_FAULT: InputFault = {
  code: "line-too-long",
  path: "",
  message:
    "This line is over 8 MiB and was skipped: make it shorter. (One JSON array may have 64 MiB in all.)",
};
