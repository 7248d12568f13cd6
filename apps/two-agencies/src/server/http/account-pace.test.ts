import { expect, test } from "vitest";
import { AccountPace } from "./account-pace.js";

test("an account that guesses has to wait, others do not, and it may go on later", () => {
  const pace = new AccountPace({ burst: 3, perSecond: 1 });
  const tries = (account: string, at: number) =>
    Array.from({ length: 4 }, () => pace.admits(account, new Date(at)));
  expect(tries("one", 0)).toEqual([true, true, true, false]);
  expect(tries("other", 0)).toEqual([true, true, true, false]);
  expect(tries("one", 2000)).toEqual([true, true, false, false]);
});
