import { commonList } from "@spean/standard";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseLine } from "../../test/cases.js";
import { runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";

const validate = (input: string, ...options: string[]) => runSpean(["validate", "-", ...options], { input });

test("sound cases are told to be valid, and as what", async () => {
  expect(await validate(`${caseLine("c-1")}\n${caseLine("c-2")}\n`)).toEqual({
    code: 0,
    stdout: "stdin valid: 2 cases, checked as case\n",
    stderr: "",
  });
  expect(await validate(caseLine("c-1"), "--json")).toEqual({ code: 0, stdout: "[]\n", stderr: "" });
});

test("every fault has its line, its path, its code and how to mend it, however many there are", async () => {
  const answers = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`act.invented-${index}`, "yes"]),
  );
  const { code, stdout } = await validate(`${caseLine("c-1")}\n${caseLine("c-2", answers)}\n{"id":"c-3"\n`);
  const lines = stdout.trimEnd().split("\n");
  expect(code).toBe(1);
  expect(lines).toHaveLength(31);
  expect(lines[0]).toBe(
    "stdin:2 /answers/act.invented-0 unknown-indicator: The standard has no indicator with this code: correct it, or see `spean list`.",
  );
  expect(lines[30]).toMatch(/^stdin:3 invalid-json: ./);
});

test("a character that drives a terminal, or turns the order of what is read, is shown as unknown", async () => {
  const { stdout } = await validate(caseLine("c-1", { "act.invented\u202E\u2066\u001B[2J": "yes" }));
  expect(stdout).toContain("/answers/act.invented\uFFFD\uFFFD\uFFFD[2J unknown-indicator");
});

test("--json gives one array of faults", async () => {
  const { code, stdout } = await validate('{"id":"c-1","answers":{"x":1}}\n{"id":"c-2"\n', "--json");
  const message = expect.stringMatching(/./) as unknown;
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    { line: 1, id: "c-1", code: "missing-field", path: "/ageClass", message },
    { line: 1, id: "c-1", code: "unknown-indicator", path: "/answers/x", message },
    { line: 2, code: "invalid-json", path: "", message },
  ]);
});

test("a record is checked in full only as a record", async () => {
  const record = JSON.stringify({
    id: "c-1",
    ageClass: "adult",
    answers: {},
    urgentNeeds: { invented: true },
  });
  expect((await validate(record)).code).toBe(0);
  expect(await validate(record, "--as", "record")).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^stdin:1 \/urgentNeeds\S* unknown-field: /m) as unknown,
  });
});

test("a standard is checked with its references", async () => {
  const folder = temporaryFolder();
  const { digest, ...standard } = commonList;
  const write = (name: string, value: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
    return join(folder, name);
  };
  const sound = write("sound.json", standard);
  const faulty = write("faulty.json", { ...standard, headline: ["invented"], sources: [] });
  expect(await runSpean(["validate", sound, "--as", "standard"])).toEqual({
    code: 0,
    stdout: `${sound} valid: common-list ${standard.version} ${digest}, checked as standard\n`,
    stderr: "",
  });
  expect((await runSpean(["validate", faulty, "--as", "standard"])).stdout).toMatch(
    /faulty\.json \/sources \S+: /,
  );
  const unresolved = write("unresolved.json", { ...standard, headline: ["invented"] });
  const { code, stdout } = await runSpean(["validate", unresolved, "--as", "standard", "--json"]);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    { code: "unknown-reference", path: "/headline/0", message: "No finding has this code." },
  ]);
});

test("a key that would drive a terminal is shown without its control characters", async () => {
  const { stdout } = await validate(caseLine("c-1", { "act.\u001B[2J": "yes" }));
  expect(stdout).toContain("stdin:1 /answers/act.\uFFFD[2J unknown-indicator");
});

const oddRecord = JSON.stringify({
  id: "c-1",
  ageClass: "adult",
  answers: {},
  person: {
    birth: { era: "gregorian", year: 2012, month: 1, day: 1 },
    documents: [{ kind: "national-id", country: "TH", number: "1234567890123" }],
  },
  journey: { legs: [{ stage: "destination", from: { era: "be-th", year: 2567 } }] },
});

test("what looks odd in a record is a notice and no fault, checked as a record or as a case", async () => {
  for (const options of [[], ["--as", "record"]]) {
    const { code, stdout } = await validate(oddRecord, ...options);
    expect(code).toBe(0);
    expect(stdout.match(/^stdin:1 \S+ notice \S+: /gm)).toEqual([
      "stdin:1 /ageClass notice dates-say-child: ",
      "stdin:1 /person/birth notice birth-on-new-year: ",
      "stdin:1 /person/documents/0/number notice unexpected-number: ",
    ]);
    expect(stdout).toMatch(/^stdin valid: 1 case, checked as (case|record); 3 to look at again$/m);
  }
  const told = JSON.parse((await validate(oddRecord, "--json")).stdout) as { notice?: boolean }[];
  expect(told.map(({ notice }) => notice)).toEqual([true, true, true]);
});

test("an impossible date is a fault of a record, and named of a case too", async () => {
  const record =
    '{"id":"c-1","ageClass":"adult","answers":{},"person":{"birth":{"era":"gregorian","year":2540}}}';
  expect(await validate(record, "--as", "record")).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/^stdin:1 \/person\/birth\/year invalid-value: .*Buddhist/m) as unknown,
  });
  expect((await validate(record)).stdout).toMatch(/^stdin:1 \/person\/birth\/year notice date-at-fault: /m);
});

test("a moment that has not come yet is told of, by the clock of this machine", async () => {
  const at = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  const { stdout } = await validate(
    `{"id":"c-1","ageClass":"adult","interview":{"at":"${at}"}}`,
    "--as",
    "record",
  );
  expect(stdout).toMatch(/^stdin:1 \/interview\/at notice ahead-of-now: /m);
});

test.each<[string, string, string, RegExp]>([
  [
    "a key with something invisible in it",
    '{"\ufeffid":"c-1","ageClass":"adult","answers":{}}',
    "/id",
    /beside it differs/,
  ],
  [
    "a key in other letters",
    '{"id":"c-1","ageClass":"adult","answers":{},"Observations":[]}',
    "/Observations",
    /"observations"/,
  ],
  [
    "a misspelt code",
    '{"id":"c-1","ageClass":"adult","answers":{"act.recuited":"yes"}}',
    "/answers/act.recuited",
    /nearest is "act\.recruited"/,
  ],
  [
    "a code with another mark",
    '{"id":"c-1","ageClass":"adult","answers":{"act_recruited":"yes"}}',
    "/answers/act_recruited",
    /nearest is "act\.recruited"/,
  ],
  [
    "a code after a group",
    '{"id":"c-1","ageClass":"adult","answers":{"group/act.recruited":"yes"}}',
    "/answers/group~1act.recruited",
    /nearest is "act\.recruited"/,
  ],
  [
    "a null for what is absent",
    '{"id":"c-1","ageClass":"adult","answers":{},"forms":null}',
    "/forms",
    /leave it out if it is not known/,
  ],
  [
    "an empty answer",
    '{"id":"c-1","ageClass":"adult","answers":{"act.recruited":""}}',
    "/answers/act.recruited",
    /leave the question out/,
  ],
])("%s is told what was probably meant", async (_, line, path, message) => {
  const { code, stdout } = await validate(line);
  expect(code).toBe(1);
  const told = stdout.split("\n").find((one) => one.startsWith(`stdin:1 ${path} `));
  expect(told).toMatch(message);
});
