import type { Language, StandardText } from "@spean/model";
import { textLoaders } from "./generated/text-loaders.js";

/** Loads the common list's text in one language, and no other: a bundler keeps each in a file of its own. */
export const loadStandardText = (language: Language): Promise<StandardText> => textLoaders[language]();
