import type { Language } from "@spean/model";
import type { Catalogue } from "./catalogue.js";
import { en } from "./en.js";
import { km } from "./km.js";
import { th } from "./th.js";

/** The messages of every language, by language. A page that shows one language imports that one instead. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { en, km, th };
