// What a page needs beside the classes: a tag for each, and words.
export { define } from "./shared/define.js";
export {
  addLanguage,
  type ElementMessageId,
  type LanguageWords,
  missingWords,
  type Words,
  wordsOf,
} from "./shared/words.js";
