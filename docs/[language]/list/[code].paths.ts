import { languages } from "../../.vitepress/languages.js";
import { listPages } from "../../.vitepress/standard/list-pages.js";

/** The pages of the list in the languages that have a folder of their own. */
export default { paths: () => languages.filter((language) => language !== "en").flatMap(listPages) };
