import type { AgencyProfile } from "../agency.js";

/** The Thai agency. */
export const thaiAgency: AgencyProfile = {
  code: "th",
  country: "TH",
  name: {
    en: "Demonstration agency, Thailand",
    km: "ស្ថាប័នសាកល្បង ថៃ",
    th: "หน่วยงานตัวอย่าง ประเทศไทย",
  },
  languages: { page: "th", interview: "km" },
  eras: { en: "be-th", km: "gregorian", th: "be-th" },
  numerals: "latn",
  caseNumber: "TH {number:5}/{year}",
  yearsOfCaseNumbers: "be-th",
  timeZone: "Asia/Bangkok",
  port: 3002,
};
