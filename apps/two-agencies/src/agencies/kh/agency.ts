import type { AgencyProfile } from "../agency.js";

/** The Cambodian agency. */
export const cambodianAgency: AgencyProfile = {
  code: "kh",
  country: "KH",
  name: {
    en: "Demonstration agency, Cambodia",
    km: "ស្ថាប័នសាកល្បង កម្ពុជា",
    th: "หน่วยงานตัวอย่าง กัมพูชา",
  },
  languages: { page: "km", interview: "km" },
  eras: { en: "gregorian", km: "gregorian", th: "gregorian" },
  numerals: "native",
  caseNumber: "KH-{year}-{number:6}",
  yearsOfCaseNumbers: "gregorian",
  timeZone: "Asia/Phnom_Penh",
  port: 3001,
};
