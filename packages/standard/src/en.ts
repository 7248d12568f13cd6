import type { StandardText } from "@spean/model";
import text from "../text/en.json";

/** The common list's text in English, each string with its translation status. */
export const en: StandardText = text as StandardText;
