import { expect, test } from "vitest";
import { createInboxRoute } from "../src/server/http/inbox-route.js";
import { openAgencySystem } from "../src/server/open-system.js";
import { databaseKinds } from "./databases.js";

test("more messages than 120 at once and 40 a second are put off, and come in later", async () => {
  const made = await databaseKinds[0]!.create();
  const { database, courier, audit, strangers } = await openAgencySystem({ port: 0, ...made.options });
  let at = 0;
  const inbox = createInboxRoute({
    courier,
    audit,
    strangers,
    now: () => new Date(at),
  });
  const post = async () =>
    inbox.request("/exchange/inbox", {
      method: "POST",
      body: "x",
      headers: { "content-type": "text/plain" },
    });
  const statuses = async (count: number) =>
    (await Promise.all(Array.from({ length: count }, post))).map(({ status }) => status);
  // without a directory, what is let in is refused with 409
  const letIn = (count: number) => Array.from({ length: count }, () => 409);
  expect(await statuses(121)).toEqual([...letIn(120), 429]);
  expect((await post()).headers.get("retry-after")).toBe("1");
  at += 1000;
  expect(await statuses(41)).toEqual([...letIn(40), 429]);
  await database.close();
  await made.drop();
});
