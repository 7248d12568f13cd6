import type { CaseView, SaveConfirmation, SaveRequest } from "@spean/store/client";
import { expect, test } from "vitest";
import type { ApiReply } from "../api-client.js";
import { createCaseDraft } from "./case-draft.js";
import { CaseSaver } from "./case-saver.js";

const done: ApiReply<SaveConfirmation> = {
  kind: "done",
  value: {
    caseId: "c-1",
    key: "k",
    case: { history: [{ savedAt: "2026-03-01T09:30:00.000Z" }] } as unknown as CaseView,
  },
};
const made = (key: string) => () => ({
  save: { key, ageClass: "adult", observations: [] } satisfies SaveRequest,
  draft: createCaseDraft(undefined),
});

/** A saver whose server gives these replies, and everything that it did. */
function saverWith(...replies: ApiReply<SaveConfirmation>[]) {
  const keys: string[] = [];
  const told: string[] = [];
  const saver = new CaseSaver({
    send: async (_, { key }) => {
      keys.push(key);
      return replies.shift() ?? done;
    },
    report: ({ kind }) => told.push(kind),
    confirmed: () => told.push("confirmed"),
  });
  return { saver, keys, told };
}

test("a save is confirmed before it is called saved", async () => {
  const { saver, told } = saverWith(done);
  expect(await saver.run(undefined, made("one"))).toBe(true);
  expect(told).toEqual(["saving", "confirmed", "saved"]);
});

test("a save without an answer is sent again under its own key, before anything else", async () => {
  const { saver, keys, told } = saverWith({ kind: "unreachable" }, { kind: "unreachable" }, done);
  for (const key of ["one", "two", "three", "four"]) await saver.run("c-1", made(key));
  expect(keys).toEqual(["one", "one", "one", "four"]);
  expect(told.filter((kind) => kind === "failed")).toHaveLength(2);
});

test("a refused save is let go, so that the next one is made anew", async () => {
  const { saver, keys, told } = saverWith({ kind: "refused", status: 400, faults: [] });
  expect(await saver.run("c-1", made("one"))).toBe(false);
  await saver.run("c-1", made("two"));
  expect([keys, told[1]]).toEqual([["one", "two"], "refused"]);
});

test.each([
  [401, "signed-out"],
  [409, "other-account"],
] as const)(
  "a save that waits for its account to sign in goes again under its own key (%s)",
  async (status, code) => {
    const { saver, keys, told } = saverWith({
      kind: "refused",
      status,
      faults: [{ code, path: "", message: "m" }],
    });
    expect(await saver.run("c-1", made("one"))).toBe(false);
    expect(told).toEqual(["saving", code]);
    await saver.run("c-1", made("two"));
    expect(keys).toEqual(["one", "one"]);
  },
);
