import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReceivedEnvelope } from "@spean/exchange";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.js";
import { openFolderInbox } from "./folder-inbox.js";

const received = (id: string, agency = "Example Agency") =>
  ({
    id,
    sender: { agency, country: "KH" },
    content: { record: { id: "c-1" } },
  }) as unknown as ReceivedEnvelope;

test("of many at once exactly one is kept, whole, and nothing else is left in the folder", async () => {
  const folder = temporaryFolder();
  const inbox = openFolderInbox(folder);
  const kept = await Promise.all(
    Array.from({ length: 20 }, () => inbox.keep(received("AAAAAAAAAAAAAAAAAAAAAA"))),
  );
  expect(kept.filter((one) => one)).toHaveLength(1);
  const [file, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(JSON.parse(readFileSync(join(folder, file!), "utf8"))).toEqual(received("AAAAAAAAAAAAAAAAAAAAAA"));
});

test("the same id of another sender is another envelope", async () => {
  const inbox = openFolderInbox(temporaryFolder());
  expect(await inbox.keep(received("AAAAAAAAAAAAAAAAAAAAAA"))).toBe(true);
  expect(await inbox.keep(received("AAAAAAAAAAAAAAAAAAAAAA", "Example Embassy"))).toBe(true);
});

test("a folder that is not there is a wrong call", async () => {
  await expect(openFolderInbox(join(temporaryFolder(), "none")).keep(received("A"))).rejects.toThrow(
    "does not exist",
  );
});
