import { addAllLanguages } from "./all-languages.js";
import { defineElements } from "./define-elements.js";

addAllLanguages();
defineElements();
