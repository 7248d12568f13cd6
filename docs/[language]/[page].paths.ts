import { englishOnly, englishPages } from "../.vitepress/english-pages.js";

/** Pages at the root that are in English. */
export default { paths: () => englishPages(".", englishOnly) };
