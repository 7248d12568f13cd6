import type { StandardText } from "@spean/model";
import type { MessageCatalogue, MessageId } from "./catalogue.js";

/**
 * Fields of a record that hold codes with messages: a pattern for the end of the path, and the prefix of the
 * messages' ids.
 */
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

/**
 * Puts the codes of a record into words, as `previewRecord` of `@spean/exchange` asks for it.
 *
 * @param catalogue the messages of a language
 * @param text a standard's text in that language, for its indicators
 * @param other what stands for a code of a known kind that has no words, where what came from outside is
 *   shown: such a code could say anything
 * @returns the words of a code at a field's pattern (`/ageClass`, `child`); `undefined` for a code without
 * words
 */
export function wordsOfCodes(
  { messages }: MessageCatalogue,
  text: StandardText,
  other?: string,
): (path: string, code: string) => string | undefined {
  return (path, code) => {
    if (indicators.test(path))
      return Object.hasOwn(text.indicators, code) ? text.indicators[code]!.label.text : other;
    const vocabulary = vocabularies.find(([ends]) => ends.test(path))?.[1];
    const id = `${vocabulary}.${code}` as MessageId;
    if (vocabulary === undefined) return undefined;
    return Object.hasOwn(messages, id) ? messages[id].text : other;
  };
}
