// A blank form on paper
export { paperForm, type PaperFormInput } from "./paper/paper-form.js";
