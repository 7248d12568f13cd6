// In: the harness's form, and the common list. Out: the page with a standard of exactly that form's
// questions.
/** The page for a form with its questions as indicators of the six dimensions, in the form's order. */
export function pageOf({ form, base, baseText }) {
  const strengths = ["weak", "weak", "medium", "medium", "strong"];
  const list = base.lists[0].code;
  const sections = form.sections.map(({ items, title }, place) => ({
    items,
    title,
    dimension: base.dimensions[place].code,
  }));
  const each = (one) => sections.flatMap(({ items, dimension }) => items.map((item) => one(item, dimension)));
  const words = (text) => ({ text, status: "draft" });
  const indicators = each(({ id, weight, text: meaning }, dimension) => {
    return {
      code: `${dimension}.${id}`,
      dimension,
      meaning,
      strengths: { [list]: strengths[weight - 1] },
      verification: { [list]: "unverified" },
      sources: [],
    };
  });
  const texts = each(({ id, text }, dimension) => [
    `${dimension}.${id}`,
    { label: words(text), question: words(text), guidance: words("") },
  ]);
  const data = {
    standard: { ...base, digest: `sha256:${"0".repeat(64)}`, lists: base.lists.slice(0, 1), indicators },
    text: {
      ...baseText,
      dimensions: Object.fromEntries(
        sections.map(({ dimension, title }) => [dimension, { label: words(title) }]),
      ),
      indicators: Object.fromEntries(texts),
    },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${form.title}</title>
<link rel="stylesheet" href="page.css"><script type="module" src="page.js"></script></head><body><main><h1>${form.title}</h1>
<spean-screening></spean-screening><spean-assessment></spean-assessment></main>
<script type="application/json" id="standard">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script></body></html>`;
}
