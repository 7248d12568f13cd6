// Hands what the server put into the page to the element. The element gives the form its entries itself.
const entries = JSON.parse(document.querySelector("#entries").textContent);
const { ageClass, ...answers } = entries;
const form = document.querySelector("form");
const urgent = Object.entries(answers).filter(([name]) => name.startsWith("urgent."));
Object.assign(document.querySelector("spean-live"), {
  ...(ageClass && { ageClass }),
  answers: Object.fromEntries(Object.entries(answers).filter(([name]) => !name.startsWith("urgent."))),
  urgentNeeds: Object.fromEntries(urgent.map(([name, answer]) => [name.slice("urgent.".length), answer])),
});

form.addEventListener("spean-answer", () => {
  document.querySelector("#heard").value = [...new FormData(form).keys()].filter(
    (name) => name !== "ageClass",
  ).length;
});
