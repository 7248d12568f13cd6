// What a page loads that screens and shows the assessment, apart from words and the standard: its size has a budget (`npm run check:size`).
export { SpeanAssessment } from "@spean/elements/assessment";
export { addLanguage, define } from "@spean/elements/define";
export { SpeanScreening } from "@spean/elements/screening";
export { compile, reasons } from "@spean/rules";
