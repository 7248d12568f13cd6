import type { StandardText } from "@spean/model";
import { texts } from "./assessed.js";

const long = <Part>(part: Part): Part =>
  (typeof part === "object" && part !== null
    ? Object.fromEntries(
        Object.entries(part).map(([key, inner]) => [
          key,
          key === "text" ? Array(4).fill(inner).join(" ") : long(inner),
        ]),
      )
    : part) as Part;

const lengthened = ({ language, standard, ...parts }: StandardText): StandardText => ({
  ...long(parts),
  language,
  standard,
});

/** The text of the common list with everything said four times over, as no translator would. */
export const longTexts = { en: lengthened(texts.en), km: lengthened(texts.km), th: lengthened(texts.th) };
