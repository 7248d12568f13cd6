import type { PreviewOptions } from "@spean/exchange";
import type { Language } from "@spean/model";
import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import { catalogues, type MessageId } from "@spean/text";

const texts = { en, km, th };

/** Which fields hold codes that `@spean/text` has words for: how their paths end, and what its ids begin with. */
const vocabularies: readonly (readonly [RegExp, string])[] = [
  [/\/(?:answer|present|answers\/\*)$/, "answer"],
  [/^\/ageClass$/, "age-class"],
  [/^\/forms\/\*$/, "form"],
  [/\/treatAs$/, "treat-as"],
  [/^\/assessments\/.*\/(?:outcome|state)$/, "state"],
  [/\/elements\/\*\/code$/, "element"],
  [/\/(?:language|languages\/\*)$/, "language"],
  [/\/era$/, "era"],
];

/** Fields that hold the code of an indicator. */
const indicators = /^\/answers$|\/(?:indicator|contributing\/\*|open\/\*|unused\/\*|conflicts\/\*)$/;

/** The words of codes in a preview: those of `@spean/text`, and of the common list for indicators. A code without words is shown as it is. */
export function previewWords(language: Language): NonNullable<PreviewOptions["wordOf"]> {
  const { messages } = catalogues[language];
  const text = texts[language];
  return (path, code) => {
    if (indicators.test(path)) return Object.hasOwn(text.indicators, code) ? text.indicators[code]?.label.text : undefined;
    const vocabulary = vocabularies.find(([ends]) => ends.test(path))?.[1];
    const id = `${vocabulary}.${code}` as MessageId;
    return vocabulary !== undefined && Object.hasOwn(messages, id) ? messages[id].text : undefined;
  };
}
