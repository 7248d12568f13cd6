import "@spean/elements/live";

const answers = new Map();
document.querySelector("spean-live").addEventListener("spean-answer", ({ detail }) => {
  if (detail.answer === undefined) answers.delete(detail.indicator);
  else answers.set(detail.indicator, detail.answer);
  document.querySelector("#heard").value = answers.size;
});
