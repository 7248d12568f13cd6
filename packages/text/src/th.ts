import type { Catalogue } from "./catalogue.js";
import messages from "./messages/th.json";

/** The Thai messages. */
export const th: Catalogue = { language: "th", messages };
