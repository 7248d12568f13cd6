import type { StandardText } from "@spean/model";
import text from "../text/km.json";

/** The common list's text in Khmer, each string with its translation status. */
export const km: StandardText = text as StandardText;
