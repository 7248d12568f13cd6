import { expect, test } from "vitest";
import { BoundedWork, OverloadedError } from "./bounded-work.js";

/** Work that is over when it is told so. */
function heldWork(name: string, log: string[]) {
  let end = () => {};
  const over = new Promise<void>((resolve) => (end = resolve));
  const work = async () => {
    log.push(name);
    await over;
    return name;
  };
  return { work, end };
}

test("no more runs at once than may, and what is preferred goes before what waited longer", async () => {
  const [log, bounded] = [[] as string[], new BoundedWork({ atOnce: 1, waiting: 2 })];
  const [first, stranger, known] = ["first", "stranger", "known"].map((name) => heldWork(name, log));
  const all = [
    bounded.run(first!.work),
    bounded.run(stranger!.work),
    bounded.run(known!.work, { preferred: true }),
  ];
  await Promise.resolve();
  expect(log).toEqual(["first"]);
  first!.end();
  await all[0];
  known!.end();
  await all[2];
  stranger!.end();
  expect(await Promise.all(all)).toEqual(["first", "stranger", "known"]);
  expect(log).toEqual(["first", "known", "stranger"]);
});

test("what would wait behind too much is refused at once, and what is preferred is not", async () => {
  const [log, bounded] = [[] as string[], new BoundedWork({ atOnce: 1, waiting: 1 })];
  const held = heldWork("held", log);
  const waiting = [bounded.run(held.work), bounded.run(async () => "waited")];
  await expect(bounded.run(async () => "too much")).rejects.toThrow(OverloadedError);
  waiting.push(bounded.run(async () => "known", { preferred: true }));
  held.end();
  expect(await Promise.all(waiting)).toEqual(["held", "waited", "known"]);
});

test("work that fails leaves its place to the next", async () => {
  const bounded = new BoundedWork({ atOnce: 1, waiting: 1 });
  await expect(bounded.run(() => Promise.reject(new Error("invented")))).rejects.toThrow("invented");
  expect(await bounded.run(async () => "next")).toBe("next");
});
