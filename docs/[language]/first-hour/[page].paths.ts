import { englishPages } from "../../.vitepress/english-pages.js";

/** The first hours, which are in English. */
export default { paths: () => englishPages("first-hour") };
