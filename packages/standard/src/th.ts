import type { StandardText } from "@spean/model";
import text from "../text/th.json";

/** The common list's text in Thai, each string with its translation status. */
export const th: StandardText = text as StandardText;
