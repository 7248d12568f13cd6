import { deliverQueueEntry } from "@spean/elements/offline";
import { answersOfObservations, type Observation } from "@spean/model";
import type { CaseView, SaveConfirmation, SaveRequest } from "@spean/store/client";
import { expect, test } from "vitest";
import type { ApiReply } from "../api-client.js";
import { createCaseDraft, withDraftAnswer, withDraftFacts } from "../intake/case-draft.js";
import { caseTransport, type CaseTransportParts } from "./case-transport.js";
import type { WaitingCase } from "./waiting-case.js";

const at = "2026-03-01T09:30:00.000Z";

const viewOf = (
  observations: Observation[],
  keys: readonly string[],
  ageClass: "adult" | "child" = "adult",
): CaseView =>
  ({
    record: { id: "c-1", ageClass, observations, consents: [] },
    ...answersOfObservations({ observations }),
    history: keys.map((key) => ({ key, savedAt: at })),
  }) as unknown as CaseView;

const seen = (id: string, answer: Observation["answer"]): Observation => ({
  id,
  indicator: "act.recruited",
  answer,
  observedAt: at,
  observer: { role: "officer" },
  source: "person",
});

/** A case that was answered without network; nothing of it was sent. */
const waiting = (): WaitingCase => ({
  id: "w-1",
  since: at,
  draft: withDraftAnswer(withDraftFacts(createCaseDraft(undefined), { ageClass: "adult" }), "act.recruited", {
    answer: "yes",
    at,
  }),
});

/** Parts of the transport under test, and the device that holds the queue. */
interface Sending extends CaseTransportParts {
  readonly put: (one: WaitingCase) => Promise<WaitingCase>;
  readonly remove: (one: WaitingCase) => Promise<boolean>;
}

const sendWaiting = (one: WaitingCase, { put, remove, ...parts }: Sending) =>
  deliverQueueEntry({ put, remove }, one, caseTransport(parts));

/** A device and a server that answers as it is told. */
function between(answer: (save: SaveRequest) => ApiReply<SaveConfirmation>) {
  const told: string[] = [];
  const device = new Map<string, WaitingCase>();
  let ids = 0;
  const sending: Sending = {
    send: async (_, save) => {
      told.push(`send ${save.key}`);
      return answer(save);
    },
    put: async (one) => {
      told.push(`put ${one.unanswered?.save.key ?? "-"}`);
      device.set(one.id, JSON.parse(JSON.stringify(one)) as WaitingCase);
      return one;
    },
    remove: async ({ id }) => device.delete(id),
    observer: { role: "officer" },
    newId: () => `id-${(ids += 1)}`,
  };
  return { told, device, sending };
}

const done = (
  save: SaveRequest,
  view = viewOf(save.observations, [save.key]),
): ApiReply<SaveConfirmation> => ({
  kind: "done",
  value: { caseId: "c-1", key: save.key, case: view },
});

test("a save lies on the device with its key before it is sent, and is sent again under it", async () => {
  const { told, device, sending } = between(() => ({ kind: "unreachable" }));
  expect(await sendWaiting(waiting(), sending)).toBe("unreachable");
  expect(await sendWaiting(device.get("w-1")!, sending)).toBe("unreachable");
  expect(told).toEqual(["put id-2", "send id-2", "send id-2"]);
});

test("a case of which all is confirmed waits no longer", async () => {
  const { device, sending } = between((save) => done(save));
  expect(await sendWaiting(waiting(), sending)).toBe("delivered");
  expect(device.size).toBe(0);
});

test("what was changed after a save was sent goes with another, once the first is confirmed", async () => {
  const sent: SaveRequest[] = [];
  const { device, sending } = between((save) => {
    sent.push(save);
    const before = sent.slice(0, -1).flatMap(({ observations }) => observations);
    return done(
      save,
      viewOf(
        [...before, ...save.observations],
        sent.map(({ key }) => key),
      ),
    );
  });
  const cut = between(() => ({ kind: "unreachable" }));
  await sendWaiting(waiting(), cut.sending);
  const held = cut.device.get("w-1")!;
  const later = {
    ...held,
    draft: withDraftAnswer(held.draft, "act.recruited", { answer: "no", at: "2026-03-01T10:00:00.000Z" }),
  };
  expect(await sendWaiting(later, { ...sending, newId: () => `later-${sent.length}` })).toBe("delivered");
  expect(
    sent.map(({ basedOn, observations }) => [
      basedOn,
      observations.map(({ answer, corrects }) => [answer, corrects]),
    ]),
  ).toEqual([
    [undefined, [["yes", undefined]]],
    [sent[0]?.key, [["no", sent[0]?.observations[0]?.id]]],
  ]);
  expect(device.size).toBe(0);
});

test("what was changed after a save was sent, and by somebody else before it arrived, is for a person to decide", async () => {
  const { device, sending, told } = between((save) =>
    done(save, viewOf([seen("theirs", "no"), ...save.observations], ["k-1", save.key])),
  );
  const draft = withDraftFacts(createCaseDraft(viewOf([], [])), { forms: ["labour"] });
  const save: SaveRequest = { key: "sent", ageClass: "adult", forms: ["labour"], observations: [] };
  const later = withDraftAnswer(draft, "act.recruited", { answer: "yes", at });
  expect(
    await sendWaiting(
      { id: "w-1", caseId: "c-1", since: at, draft: later, unanswered: { save, draft } },
      sending,
    ),
  ).toBe("held");
  expect(told).toEqual(["send sent", "put -"]);
  expect(device.get("w-1")?.conflict?.changed).toEqual([{ thing: "/observations/act.recruited", at }]);
  expect(device.get("w-1")?.draft.changes["act.recruited"]?.answer).toBe("yes");
});

test("a case that another tab has begun from the same draft is not begun again: what is not in it goes on top", async () => {
  const stands = viewOf([seen("theirs", "yes")], ["begin-1"]);
  const sent: (readonly [string | undefined, SaveRequest])[] = [];
  const { device, sending } = between(() => ({ kind: "unreachable" }));
  const send: Sending["send"] = async (caseId, save) => {
    sent.push([caseId, save]);
    if (caseId !== undefined)
      return done(save, viewOf([seen("theirs", "yes"), ...save.observations], ["begin-1", save.key]));
    return { kind: "refused", status: 409, faults: [], conflict: { stands, changed: [] } };
  };
  const one = waiting();
  const draft = withDraftAnswer({ ...one.draft, beginKey: "begin-1" }, "act.transported", {
    answer: "yes",
    at,
  });
  expect(await sendWaiting({ ...one, draft }, { ...sending, send })).toBe("delivered");
  expect(
    sent.map(([caseId, { key, basedOn, observations }]) => [
      caseId,
      key === "begin-1",
      basedOn,
      observations.map(({ indicator }) => indicator),
    ]),
  ).toEqual([
    [undefined, true, undefined, ["act.recruited", "act.transported"]],
    ["c-1", false, "begin-1", ["act.transported"]],
  ]);
  expect(device.size).toBe(0);
});

test("a refusal stays with its reason, and is not sent again by itself", async () => {
  const fault = { code: "invalid-value", path: "/observations/0/id", message: "m" } as const;
  const { told, device, sending } = between(() => ({ kind: "refused", status: 400, faults: [fault] }));
  expect(await sendWaiting(waiting(), sending)).toBe("held");
  const held = device.get("w-1")!;
  expect([held.faults, held.unanswered]).toEqual([[fault], undefined]);
  await sendWaiting(held, sending);
  expect(told.filter((one) => one.startsWith("send"))).toHaveLength(1);
});

test("a session that ended leaves the save on the device as it is", async () => {
  const { device, sending } = between(() => ({ kind: "refused", status: 401, faults: [] }));
  expect(await sendWaiting(waiting(), sending)).toBe("signed-out");
  expect(device.get("w-1")?.unanswered?.save.key).toBe("id-2");
});

test("a save is not sent in the name of another account, and stays on the device as it is", async () => {
  const fault = { code: "other-account", path: "", message: "m" } as const;
  const { device, sending } = between(() => ({ kind: "refused", status: 409, faults: [fault] }));
  expect(await sendWaiting(waiting(), sending)).toBe("other-account");
  expect(device.get("w-1")?.unanswered?.save.key).toBe("id-2");
});
