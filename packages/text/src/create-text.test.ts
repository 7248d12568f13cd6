import { describe, expect, test } from "vitest";
import type { MessageId } from "./catalogue.js";
import { createText } from "./create-text.js";
import { en } from "./en.js";
import { km } from "./km.js";
import { th } from "./th.js";

describe("createText", () => {
  test("words a message in its language, with plurals in English", () => {
    expect(createText(en).message("outcome.reported", { reported: 1 })).toBe(
      "1 sign was reported and is named below.",
    );
    expect(createText(en).message("outcome.reported", { reported: 12 })).toBe(
      "12 signs were reported and are named below.",
    );
    expect(createText(km).message("answer.declined")).toBe("មិនចង់ឆ្លើយ");
    expect(createText(th).message("answer.declined")).toBe("ไม่ประสงค์จะตอบ");
  });

  test("writes 0-9 unless native numerals are asked for", () => {
    expect(createText(km).message("explain.more", { count: 12 })).toBe("និង 12 ទៀត");
    expect(createText(km, { numerals: "native" }).message("explain.more", { count: 12 })).toBe("និង ១២ ទៀត");
    expect(createText(th, { numerals: "native" }).message("explain.more", { count: 12 })).toBe("และอีก ๑๒ ข้อ");
    expect(createText(en, { numerals: "native" }).message("explain.more", { count: 12 })).toBe("and 12 more");
  });

  test("groups numbers as the language does", () => {
    expect(createText(en).number(1234567)).toBe("1,234,567");
    expect(createText(th, { numerals: "native" }).number(1234567)).toBe("๑,๒๓๔,๕๖๗");
    expect(createText(km, { numerals: "native" }).number(1234567)).toBe("១.២៣៤.៥៦៧");
  });

  test.each(["outcome.nothing", "toString", "__proto__"])(
    "throws a TypeError that names the unknown id %s",
    (id) => {
      expect(() => createText(en).message(id as MessageId)).toThrow(
        new TypeError(`@spean/text has no message "${id}".`),
      );
    },
  );

  test("throws on a placeholder without a value", () => {
    expect(() => createText(en).message("explain.title")).toThrow(/id/);
  });

  test("leaves markup and braces in a value as they are", () => {
    expect(createText(en).message("explain.title", { id: "<b>{x}</b>" })).toBe(
      "Preliminary assessment of case <b>{x}</b>",
    );
  });

  test("is a draft while any message is one", () => {
    expect(createText(km).status).toBe("draft");
    const messages = Object.fromEntries(
      Object.entries(en.messages).map(([id, { text }]) => [id, { text, status: "reviewed" }]),
    ) as typeof en.messages;
    expect(createText({ language: "en", messages }).status).toBe("reviewed");
  });
});

describe("list", () => {
  const joined = (items: string[]) => [en, km, th].map((catalogue) => createText(catalogue).list(items));

  test("joins items as a conjunction that keeps them apart", () => {
    expect(joined(["ក", "ខ", "គ"])).toEqual(["ក, ខ and គ", "ក, ខ និងគ", "ក, ខ และ គ"]);
    expect(joined(["ก ข", "ค"])).toEqual(["ก ข and ค", "ก ข និងค", "ก ข และ ค"]);
  });

  test("gives one item as it is, and nothing for none", () => {
    expect(joined(["a"])).toEqual(["a", "a", "a"]);
    expect(joined([])).toEqual(["", "", ""]);
  });
});
