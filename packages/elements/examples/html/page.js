// What any page does: listen, and keep the answers where the system keeps its own.
const answers = {};
document.querySelector("spean-live").addEventListener("spean-answer", ({ detail }) => {
  if (detail.answer === undefined) delete answers[detail.indicator];
  else answers[detail.indicator] = detail.answer;
  document.querySelector("#heard").value = Object.keys(answers).length;
});
