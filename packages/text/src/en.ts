import type { Catalogue } from "./catalogue.js";
import messages from "./messages/en.json";

/** The English messages. */
export const en: Catalogue = { language: "en", messages };
