import { randomUUID } from "node:crypto";
import type { Person } from "@spean/model";
import { observed } from "./client.js";

/**
 * Everything that somebody may write, each with a text of its own: names, numbers and notes in three scripts,
 * and what breaks what is put together carelessly.
 */
export const seeds = {
  name: "Quirxel Vontabbe",
  khmer: "ឈ្មោះគំរូសុខាដែលគ្មាននរណា",
  thai: "ชื่อตัวอย่างสมศรีที่ไม่มีใคร",
  number: "N-៧០៧ ៤៤១៩",
  statement: "Zebulquist took the papers",
  khmerNote: "កំណត់ត្រាគំរូអំពីផ្ទះពណ៌ខៀវ",
  thaiNote: "บันทึกตัวอย่างเรื่องบ้านสีฟ้า",
  sql: `'); drop table observations; -- " \\ % _ $1`,
  script: `<script>alert("wexford")</script><img src=x onerror='alert(1)'>`,
  recipient: "Shelter Umbrovane",
  reason: "Because Pellucidine said so",
  again: "Since Hollandrique slept",
  printed: "PASAPORTE GRIMMWOLD",
} as const;

export const person: Person = {
  names: [
    { asWritten: seeds.name, script: "Latn", parts: [{ kind: "given", text: seeds.script }] },
    { asWritten: seeds.khmer, script: "Khmr", romanised: seeds.sql },
    { asWritten: seeds.thai, script: "Thai" },
  ],
  birth: { era: "be-th", year: 2543, month: 7 },
  gender: { asWritten: seeds.khmerNote },
  nationalities: ["KH"],
  documents: [
    { kind: "passport", number: seeds.number, country: "KH", nameAsPrinted: seeds.printed },
    { kind: "border-pass", number: seeds.sql },
  ],
  note: seeds.thaiNote,
};
const need = (note: string) => ({ answer: "yes", note });
export const urgentNeeds = {
  dangerNow: need(seeds.script),
  medicalCareNeeded: need(seeds.sql),
  childrenWithPerson: need(seeds.khmerNote),
  placeSafe: need(seeds.thaiNote),
  placePrivate: need(seeds.statement),
  othersPresent: need(seeds.name),
  present: [{ relation: "employer", note: seeds.khmer }],
  note: seeds.thai,
};
export const consent = {
  id: randomUUID(),
  purpose: "referral",
  recipient: { agency: seeds.recipient },
  dataCategories: ["observations"],
  given: true,
  by: "person",
  at: "2026-03-01T09:30:00+07:00",
  language: "km",
  note: seeds.script,
};
export const observations = [
  observed("act.recruited", "yes", { statement: seeds.statement, note: seeds.khmerNote }),
  observed("exploitation.hours", "yes", { statement: seeds.sql, note: seeds.script }),
];
