// What a page needs beside the classes: a tag for each, and words.
export { define } from "./shared/define.js";
export {
  addLanguage,
  type ElementMessageId,
  type LanguageWords,
  listMissingWords,
  type ElementWords,
  elementWordsOf,
} from "./shared/words.js";
