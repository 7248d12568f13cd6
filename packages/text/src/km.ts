import type { Catalogue } from "./catalogue.js";
import messages from "./messages/km.json";

/** The Khmer messages. */
export const km: Catalogue = { language: "km", messages };
