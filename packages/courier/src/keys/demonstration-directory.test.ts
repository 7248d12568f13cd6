import { type ExchangeKeyPair, makeKeyPair, readDirectory } from "@spean/exchange";
import { expect, test } from "vitest";
import { signDemonstrationDirectory } from "./demonstration-directory.js";

const now = new Date("2026-03-01T02:15:00Z");

async function memberOf({ kid, publicJwk }: ExchangeKeyPair) {
  const [from, until] = ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"];
  const keys = [{ kid, use: "sign" as const, jwk: publicJwk, from, until }];
  return { party: { agency: "Example Agency", country: "KH" as const }, keys };
}

test("both authorities sign, and the directory is accepted by its own anchors until it expires", async () => {
  const member = await memberOf(await makeKeyPair("sign"));
  const { text, anchors } = await signDemonstrationDirectory([member], { now });
  const readAt = (at: string) => readDirectory(text, { anchors, at });
  expect(await readAt(now.toISOString())).toMatchObject({
    ok: true,
    value: { sequence: now.getTime() / 1000 },
  });
  expect((await readAt("2026-04-01T00:00:00Z")).ok).toBe(false);
});

test("root keys that are given are the anchors", async () => {
  const roots = { KH: await makeKeyPair("sign"), TH: await makeKeyPair("sign") };
  const member = await memberOf(await makeKeyPair("sign"));
  const { anchors } = await signDemonstrationDirectory([member], { roots, now });
  expect(anchors).toEqual({ KH: [roots.KH.publicJwk], TH: [roots.TH.publicJwk] });
});
