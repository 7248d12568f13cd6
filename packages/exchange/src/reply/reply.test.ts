import { beforeAll, describe, expect, test } from "vitest";
import {
  type Border,
  border,
  codeOf,
  documentOf,
  entryOf,
  LATER,
  NOW,
  openingAt,
  record,
  recipient,
  request,
  sealingAt,
  sender,
  value,
} from "../../test/border.js";
import { sealRecord } from "../envelope/seal-record.js";
import { textDigestOf } from "../jose/text.js";
import { openEnvelope } from "../envelope/open-envelope.js";
import { openReply } from "./open-reply.js";
import { sealReply } from "./seal-reply.js";
import { verifyReply } from "./verify-reply.js";

let at: Border;
let envelope: string;
let digest: string;
let id: string;

beforeAll(async () => {
  at = await border();
  ({ envelope, id } = value(await sealRecord(record, request, sealingAt(at))));
  digest = await textDigestOf(envelope);
});

const answerOf = (more: object = {}) => ({
  envelope: { id, digest },
  to: sender,
  status: "declined" as const,
  at: LATER,
  code: "no-capacity",
  reason: "An invented reason, ហេតុផល เหตุผล 🜂.",
  ...more,
});
const answering = () => ({ directory: at.directory, keys: at.to.ring });
const sealed = async (more: object = {}) => value(await sealReply(answerOf(more), answering()));
const opening = () => ({ directory: at.directory, keys: at.from.ring, at: LATER });

describe("an answer", () => {
  test("comes back as it was given, and proves to anybody to which envelope, and by whom", async () => {
    const { reply: answer, signed } = value(await openReply(await sealed(), opening()));
    expect(answer).toEqual({ format: "spean-answer/1", from: recipient, ...answerOf() });
    expect(value(await verifyReply(signed, { envelope, directory: at.directory }))).toEqual(answer);
  });

  test("shows nothing of its reason on the way", async () => {
    expect(
      Buffer.from((await sealed()).split("~")[1]!.split(".").join(""), "base64url").toString(),
    ).not.toContain("invented");
  });

  test.each<[string, object]>([
    ["without a digest", { envelope: { id: "x" } }],
    ["with a status of its own", { status: "accepted" }],
    ["with a code in words", { code: "No capacity" }],
    ["with a field of its own", { name: "Sokha" }],
    ["with an empty reason", { reason: "" }],
  ])("%s is not sealed", async (_, more) => {
    expect(codeOf(await sealReply(answerOf(more), answering()))).toBe("answer-malformed");
  });

  test("is opened by whom it is sealed to, and by nobody else", async () => {
    expect(codeOf(await openReply(await sealed(), { ...opening(), keys: at.other.ring }))).toBe("not-for-us");
    expect(codeOf(await openReply(await sealed({ at: "2026-03-09T00:00:00Z" }), opening()))).toBe(
      "not-yet-valid",
    );
  });

  test("about another envelope, or by somebody it was not sealed for, proves nothing", async () => {
    const other = value(await sealRecord(record, request, sealingAt(at)));
    const { signed } = value(await openReply(await sealed(), opening()));
    expect(codeOf(await verifyReply(signed, { envelope: other.envelope, directory: at.directory }))).toBe(
      "answer-to-another-envelope",
    );
    const stranger = value(await sealReply(answerOf(), { directory: at.directory, keys: at.other.ring }));
    const opened = value(await openReply(stranger, opening()));
    expect(codeOf(await verifyReply(opened.signed, { envelope, directory: at.directory }))).toBe(
      "answer-by-another",
    );
  });

  test.each<[string, object, string]>([
    ["before the envelope was sealed", { at: "2026-03-01T02:09:00Z" }, "answer-out-of-time"],
    ["five minutes before, by a clock that is slow", { at: "2026-03-01T02:10:00Z" }, "accepted"],
    ["as it is read", {}, "accepted"],
  ])("bears a moment between sealing and now: %s", async (_, more, code) => {
    const { signed } = value(await openReply(await sealed(more), opening()));
    const against = { envelope, directory: at.directory, sealedAt: NOW, at: LATER };
    expect(codeOf(await verifyReply(signed, against))).toBe(code);
  });

  test("that lies ahead of the reader is refused, though it was opened later", async () => {
    const { signed } = value(await openReply(await sealed(), opening()));
    const early = { envelope, directory: at.directory, sealedAt: NOW, at: NOW };
    expect(codeOf(await verifyReply(signed, early))).toBe("answer-out-of-time");
  });

  test("by a key that was revoked is refused from then on", async () => {
    const text = await sealed();
    const entry = entryOf(at.to);
    const keys = entry.keys.map((key) => (key.use === "sign" ? { ...key, revokedAt: NOW } : key));
    const directory = await at.publish(documentOf([entryOf(at.from), { ...entry, keys }], 2));
    expect(codeOf(await openReply(text, { ...opening(), directory }))).toBe("key-revoked");
  });

  test("is refused when a character is another, and never passes for anything else", async () => {
    const text = await sealed();
    for (let place = 0; place < text.length; place += 7) {
      const altered = `${text.slice(0, place)}${text[place] === "A" ? "B" : "A"}${text.slice(place + 1)}`;
      expect([place, codeOf(await openReply(altered, opening()))]).not.toEqual([place, "accepted"]);
    }
    expect(codeOf(await openEnvelope(text, openingAt(at)))).toMatch(/malformed|wrong-kind/);
    expect(codeOf(await openReply(envelope, opening()))).toBe("wrong-kind");
    expect(codeOf(await openReply(`${text}~x`, opening()))).toBe("malformed");
    expect(codeOf(await openReply("x".repeat(70_000), opening()))).toBe("too-large");
  });
});
