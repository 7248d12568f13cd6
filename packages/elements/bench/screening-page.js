// What a page loads that screens and shows the assessment, apart from words and the standard: its size has a budget (`npm run check:size`).
export { SpeanAssessment } from "../dist/assessment.js";
export { addLanguage, define } from "../dist/define.js";
export { SpeanScreening } from "../dist/screening.js";
export { compileStandard, collectReasons } from "@spean/rules";
