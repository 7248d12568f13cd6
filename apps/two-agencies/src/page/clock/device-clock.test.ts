import { expect, test } from "vitest";
import { compareClocks } from "./compare-clocks.js";
import { DeviceClock } from "./device-clock.js";

const minute = 60_000;
const noon = Date.parse("2026-03-01T12:00:00Z");
const dateOf = (at: number) => new Date(at).toUTCString();

/** A device whose clock is off by so much, and a server that answers after a while. */
function deviceOffBy(difference: number) {
  let now = noon;
  const told: (number | undefined)[] = [];
  const clock = new DeviceClock(() => now + difference);
  clock.onChange = () => told.push(clock.difference && clock.difference.device - clock.difference.server);
  const ask = (takes = 0, date: string | undefined = dateOf(now + takes / 2)) =>
    clock.timed(async () => {
      now += takes;
      return new Response("{}", { headers: date === undefined ? {} : { date } });
    });
  return { clock, told, ask };
}

test.each([-6 * minute, 6 * minute, 300 * 24 * 60 * minute])(
  "a device whose clock is off by %s milliseconds is told of with what both clocks said, once",
  async (difference) => {
    const { told, ask } = deviceOffBy(difference);
    await ask();
    await ask();
    expect(told).toEqual([difference]);
  },
);

test.each([0, -4.9 * minute, 4.9 * minute])(
  "a clock that is off by %s milliseconds is not",
  async (difference) => {
    const { clock, told, ask } = deviceOffBy(difference);
    await ask();
    expect([clock.difference, told]).toEqual([undefined, []]);
  },
);

test("an answer that took long makes no clock wrong, and does not hide one that is", async () => {
  const right = deviceOffBy(0);
  await right.ask(20 * minute);
  expect(right.told).toEqual([]);
  const wrong = deviceOffBy(60 * minute);
  await wrong.ask(20 * minute);
  expect(wrong.told).toHaveLength(1);
});

test("a clock that was set right is told of, and an answer without a time changes nothing", async () => {
  const { clock, told, ask } = deviceOffBy(60 * minute);
  await ask();
  await clock.timed(async () => new Response("{}"));
  expect(told).toHaveLength(1);
  await ask(0, dateOf(noon + 60 * minute));
  expect([clock.difference, told.length]).toEqual([undefined, 2]);
});

test("a clock that was set back between request and answer says nothing", () => {
  expect(compareClocks({ date: dateOf(noon), sentAt: noon + 60 * minute, receivedAt: noon })).toBe("unknown");
});
