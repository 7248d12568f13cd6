import "@spean/elements/register";
import type { LanguageDetail } from "@spean/elements";
import { render } from "lit";
import "./style.css";
import "./print.css";
import { frame } from "./frame.js";
import { intakeView } from "./intake/intake.js";
import { type Languages, readLanguages, withLanguages } from "./languages.js";
import { listView } from "./list/list.js";
import type { Page } from "./page.js";
import { textsIn } from "./texts.js";
import type { View } from "./view.js";
import { wordsOf } from "./words.js";

let languages = readLanguages(location.search, navigator.languages);
let page: Page;

async function pageIn(chosen: Languages): Promise<Page> {
  const texts = await textsIn([chosen.language, chosen.interview]);
  return { ...chosen, texts, words: wordsOf(chosen.language), link: (path) => withLanguages(path, chosen) };
}

function draw(): void {
  document.documentElement.lang = page.language;
  document.title = `${view.title(page)} – Spean`;
  render(frame({ page, here: location.pathname, content: view.draw(page), chooseLanguages }), document.body);
}

async function chooseLanguages({ language, interviewLanguage: interview }: LanguageDetail): Promise<void> {
  languages = { language, interview };
  page = await pageIn(languages);
  history.replaceState(null, "", withLanguages(location.pathname, languages));
  draw();
}

/** A view's own way to be drawn anew; `path`, where it has moved to another address. */
function changed(path?: string): void {
  if (path !== undefined) history.replaceState(null, "", withLanguages(path, languages));
  draw();
}

const [, place, id] = location.pathname.split("/");
const view: View = place === "cases" ? intakeView(id === "new" ? undefined : id, changed) : listView(changed);

page = await pageIn(languages);
document.body.replaceChildren();
draw();
await view.load();
