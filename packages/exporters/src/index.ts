// A blank form on paper
export { renderPaperForm, type PaperFormInput } from "./paper/paper-form.js";
