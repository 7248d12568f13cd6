import { expect, test } from "vitest";
import {
  serviceCheckReason,
  filterServiceEntries,
  type ServiceDirectoryEntry,
  telephoneAddressOf,
} from "./service-entry.js";

const entry: ServiceDirectoryEntry = {
  id: "a",
  name: { en: "An invented hotline" },
  services: ["shelter"],
  countries: ["KH", "TH"],
  languages: ["km"],
  numbers: [],
  owner: "An invented agency",
  checkedOn: "2026-11-01",
  checkBy: "2027-02-01",
};

test.each([
  [entry, "2026-11-25", undefined],
  [entry, "2027-02-01", undefined],
  [entry, "2027-02-02", "past"],
  [{ ...entry, checkedOn: undefined }, "2026-11-25", "no-date"],
  [{ ...entry, checkBy: undefined }, "2026-11-25", "no-date"],
] as const)("an entry is to be checked where a date is missing or past (%#)", (given, today, reason) => {
  expect(serviceCheckReason(given, today)).toBe(reason);
});

test.each([
  [{ country: "", service: "", spoken: "" }, 1],
  [{ country: "TH", service: "shelter", spoken: "km" }, 1],
  [{ country: "TH", service: "legal-aid", spoken: "km" }, 0],
  [{ country: "LA", service: "", spoken: "" }, 0],
] as const)("%o finds %i", (filter, count) => {
  expect(filterServiceEntries([entry], filter)).toHaveLength(count);
});

test.each([
  ["000 000 000", "tel:000000000"],
  ["+00 (0)0-00.00", "tel:+00000000"],
  ["០១២ ៣៤៥ ៦៧៨៩", "tel:0123456789"],
  ["๐๑๒-๓๔๕-๖๗๘๙", "tel:0123456789"],
  ["ask at the gate", undefined],
  ["000; 111", undefined],
] as const)("%s is dialled as %s", (number, address) => {
  expect(telephoneAddressOf(number)).toBe(address);
});
