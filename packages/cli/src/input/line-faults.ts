import type { Fault } from "@spean/model";

/** A blank line that others follow. */
export const blankLine: Fault = {
  code: "blank-line",
  path: "",
  message: "This line is blank, and others follow: remove it.",
};

/** A line over the limit. */
export const lineTooLong: Fault = {
  code: "line-too-long",
  path: "",
  message:
    "This line is over 8 MiB and was skipped: make it shorter. (One JSON array may have 64 MiB in all.)",
};
