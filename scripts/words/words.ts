import { generateFiles } from "./generate-files.js";
console.log(generateFiles().join("\n"));
