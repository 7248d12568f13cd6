import type { ServiceDirectoryEntry } from "../src/services/service-entry.js";

/** A directory of evidently invented entries: no number here can be dialled. */
export const inventedServices: readonly ServiceDirectoryEntry[] = [
  {
    id: "hotline",
    name: { en: "An invented hotline", km: "ខ្សែទូរស័ព្ទជំនួយដែលបានប្រឌិតឡើង", th: "สายด่วนสมมติ" },
    services: ["protection-from-danger", "interpretation"],
    countries: ["TH"],
    languages: ["th", "km", "my"],
    numbers: [{ number: "000 000 000" }, { number: "0000", label: "From an invented network" }],
    hours: { en: "day and night", km: "ទាំងថ្ងៃទាំងយប់", th: "ตลอดวันตลอดคืน" },
    owner: "An invented ministry, duty desk",
    checkedOn: "2026-11-01",
    checkBy: "2027-02-01",
  },
  {
    id: "shelter",
    name: { en: "An invented shelter", km: "ទីជម្រកដែលបានប្រឌិតឡើង", th: "ที่พักพิงสมมติ" },
    services: ["shelter", "medical-care", "psychosocial-support", "child-protection"],
    countries: ["KH"],
    languages: ["km"],
    numbers: [{ number: "០០០ ០០០ ០០០" }],
    owner: "An invented organisation",
    checkedOn: "2025-06-01",
    checkBy: "2025-12-01",
  },
  {
    id: "legal-aid",
    name: { en: "An invented legal aid office" },
    services: ["legal-aid", "compensation"],
    countries: ["KH", "TH"],
    languages: ["en", "km", "th"],
    numbers: [{ number: "Ask at the invented desk" }],
    owner: "An invented bar association",
  },
];
