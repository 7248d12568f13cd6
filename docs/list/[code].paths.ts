import { listPages } from "../.vitepress/standard/list-pages.js";

/** The pages of the list in English. */
export default { paths: () => listPages("en") };
