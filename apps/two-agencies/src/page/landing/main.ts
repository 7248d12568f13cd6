import type { Language } from "@spean/model";
import { render } from "lit";
import type { AgencyAddresses } from "../../shared/landing.js";
import { readPageLanguages } from "../page-languages.js";
import "../style.css";
import "./landing.css";
import { createPageWords } from "../words.js";
import { renderLandingPage } from "./landing-page.js";

let { language } = readPageLanguages(location.search, navigator.languages);
let landing: AgencyAddresses | undefined;

function draw(): void {
  const words = createPageWords(language);
  document.documentElement.lang = language;
  document.title = `${words.message("landing.title")} – Spean`;
  render(renderLandingPage({ words, language, landing, chooseLanguage }), document.body);
}

function chooseLanguage(chosen: Language): void {
  language = chosen;
  history.replaceState(null, "", `?lang=${language}`);
  draw();
}

async function look(): Promise<void> {
  const response = await fetch("/api/agencies").catch(() => undefined);
  landing = response?.ok ? ((await response.json()) as AgencyAddresses) : { agencies: [] };
  draw();
}

document.body.replaceChildren();
draw();
await look();
