import { englishPages } from "../../.vitepress/english-pages.js";

/** The decisions, which are in English. */
export default { paths: () => englishPages("decisions") };
