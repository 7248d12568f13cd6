// Countries and notices on documents alone, without the schemas and the zod that they need.
export { isoCountryCodes } from "./identity/countries.js";
export type { IdentityDocument } from "./identity/identity-document.js";
export { type DocumentNotice, noticesOnDocument } from "./identity/notices-on-document.js";
