import { type SafeHtml, html } from "./html.js";
import { hasDraftWords, type PaperPage, shortDigestOf } from "./paper-page.js";

const SHEET = html`
* { box-sizing: border-box; }
body { max-width: 180mm; margin: 10mm auto; padding: 0 4mm; color: #000; background: #fff; font: 10pt/1.45 "Noto Sans", "Noto Sans Khmer", "Noto Sans Thai", system-ui, sans-serif; }
:lang(km), :lang(th) { line-height: 1.75; }
h1, h2, p, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: 17pt; line-height: 1.4; }
h2 { font-size: 12pt; break-after: avoid; }
:lang(km) h1, :lang(th) h1 { line-height: 1.75; }
p, li { orphans: 3; widows: 3; }
section { margin-top: 5mm; }
code { font-family: "Noto Sans Mono", ui-monospace, monospace; font-size: 7pt; line-height: 1.5; overflow-wrap: anywhere; }
.pinned { font-size: 8pt; overflow-wrap: anywhere; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 3mm 6mm; margin-top: 5mm; }
.field { min-height: 13mm; border-bottom: 0.3mm solid #000; }
.field span, .label { font-size: 8.5pt; font-weight: 600; }
.choice { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 5mm; margin-top: 2.5mm; break-inside: avoid; }
.boxes { display: flex; flex-wrap: wrap; gap: 0.5mm 5mm; }
.boxes li { display: flex; align-items: baseline; gap: 1.6mm; }
.box { flex: none; width: 3.8mm; height: 3.8mm; border: 0.35mm solid #000; align-self: center; }
.guide, .consent { border: 0.3mm solid #000; padding: 3mm 4mm; break-inside: avoid; }
.guide ul, .spoken { list-style: disc; padding-left: 5mm; }
.spoken { font-size: 10.5pt; }
.consent > p { margin-top: 2mm; }
.opening { break-after: avoid; break-inside: avoid; border-bottom: 0.5mm solid #000; }
.question { display: grid; grid-template-columns: 9mm 1fr; padding: 2.4mm 0 1.4mm; border-bottom: 0.15mm solid #000; break-inside: avoid; }
.number, .asked { font-weight: 600; }
.guidance { font-size: 8.5pt; }
.answers { display: flex; flex-wrap: wrap; align-items: end; gap: 0 6mm; margin-top: 1mm; }
.note { flex: 1 1 45mm; min-height: 8.5mm; display: flex; align-items: end; border-bottom: 0.15mm dotted #000; font-size: 7.5pt; }
.code { margin-top: 0.6mm; font-size: 7pt; line-height: 1.6; }
.lines li { height: 10mm; border-bottom: 0.15mm solid #000; }
.notes { break-inside: avoid; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;

/**
 * The style sheet. The edge of every page carries what the form is pinned to, the case number to fill in,
 * whether the words are a draft, and the page.
 */
export function renderPaperStyles(page: PaperPage): SafeHtml {
  const { standard, common, words } = page;
  const edge = (place: string, content: string) => html`@${place} { content: ${cssString(content)}; }`;
  const pinned = `${standard.id} ${standard.version} · ${shortDigestOf(page)}`;
  return html`<style>${SHEET}
@page {
size: A4; margin: 18mm 15mm 16mm;
font: 7.5pt/1.7 "Noto Sans", "Noto Sans Khmer", "Noto Sans Thai", sans-serif;
${[
  edge("top-left", pinned),
  edge(
    "top-right",
    common.message("explain.pair", { label: words("field.case"), value: "____________________" }),
  ),
  ...(hasDraftWords(page) ? [edge("bottom-left", words("form.draft"))] : []),
]}
@bottom-right { content: counter(page) " / " counter(pages); }
}
</style>`;
}

// everything that could end the string or the style element is written as a CSS escape, so that nothing is
// left for HTML to escape
function cssString(text: string): SafeHtml {
  return html`"${text.replace(/[\p{Cc}"'\\<>&]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ""} `)}"`;
}
