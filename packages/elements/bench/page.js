// The page that is measured: the form, the panel and the engine, wired as an agency would wire them. Its standard stands in the page as JSON.
import { SpeanAssessment } from "../dist/assessment.js";
import { addLanguage, define } from "../dist/define.js";
import { en } from "../dist/en.js";
import { SpeanScreening } from "../dist/screening.js";
import { compileStandard, collectReasons } from "@spean/rules";

const data = document.querySelector("#standard");
const { standard, text } = JSON.parse(data.textContent);
data.remove();
addLanguage(en);
define("spean-screening", SpeanScreening);
define("spean-assessment", SpeanAssessment);

const [form, panel] = ["spean-screening", "spean-assessment"].map((tag) => document.querySelector(tag));
for (const element of [form, panel]) Object.assign(element, { standard, texts: { en: text } });

/** The form is shown before anything is assessed; from then on every answer is, in the frame in which it was given. */
let evaluator;
function assess() {
  evaluator ??= compileStandard(standard);
  const scoringCase = { id: "1", ageClass: "adult", forms: ["labour"], answers: form.answers };
  const assessment = evaluator.evaluate(scoringCase);
  Object.assign(panel, { assessment, explanation: collectReasons(standard, scoringCase, assessment) });
}
form.addEventListener("spean-answer", () => Promise.resolve().then(assess));
globalThis.requestIdleCallback(async () => {
  assess();
  await panel.updateComplete;
  // what the harness waits to see change: the whole panel
  panel.shadowRoot.querySelector(".body").toggleAttribute("data-score", true);
});
