import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { commonList } from "@spean/standard";
import { beforeEach, describe, expect, test } from "vitest";
import { sampleRecord } from "../../model/test/sample-record.js";
import { consent, type ExchangeFiles, exchangeFiles } from "./exchange-files.js";
import { runSpean } from "./run-spean.js";

let files: ExchangeFiles;
beforeEach(async () => {
  files = await exchangeFiles();
});

const ask = [
  "--purpose",
  "referral",
  "--to",
  "Example Shelter@TH",
  "--legal-basis",
  "An invented clause.",
  "--days",
  "14",
];
const seal = (...more: string[]) =>
  runSpean([
    "seal",
    files.path("record.json"),
    ...ask,
    "--keys",
    files.path("sender-keys.json"),
    ...files.trust,
    ...more,
  ]);
const sealed = () => seal("--consent", "k-1", "-o", files.path("envelope.txt"));
const open = (file: string, ...more: string[]) =>
  runSpean(["open", files.path(file), "--keys", files.path("recipient-keys.json"), ...files.trust, ...more]);
const text = (name: string) => readFileSync(files.path(name), "utf8");

test("an envelope goes over on a stick, is received once, and its receipt comes back", async () => {
  expect(await sealed()).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(text("envelope.txt")).toMatch(/^spean-envelope\/1~[\w.~-]+\n$/);

  const peeked = await open("envelope.txt", "--peek");
  expect(JSON.parse(peeked.stdout)).toMatchObject({
    purpose: "referral",
    preview: { services: ["shelter", "medical-care"] },
  });
  expect(peeked.stdout).not.toContain("Chhmouah");

  mkdirSync(files.path("inbox"));
  const accept = [
    "--inbox",
    files.path("inbox"),
    "--receipt",
    files.path("receipt.txt"),
    "--signed",
    files.path("evidence.txt"),
  ];
  const received = await open("envelope.txt", ...accept);
  expect([received.code, received.stderr]).toEqual([0, ""]);
  const { manifest, record, ...rest } = JSON.parse(received.stdout) as {
    manifest: { id: string };
    record: object;
    grounds: object;
  };
  expect(rest).toMatchObject({ grounds: { kind: "consent", consent: "k-1" } });
  expect(record).toMatchObject({ id: "c-1", person: { names: sampleRecord.person.names } });
  expect(record).not.toHaveProperty("observations");

  const [kept, ...others] = readdirSync(files.path("inbox"));
  expect(others).toEqual([]);
  expect(kept).toMatch(/^[0-9a-f]{64}\.json$/);
  expect(statSync(files.path(`inbox/${kept}`)).mode & 0o077).toBe(0);
  expect(JSON.parse(text(`inbox/${kept}`))).toMatchObject({
    id: manifest.id,
    receipt: text("receipt.txt").trim(),
    content: { record },
  });

  const again = await open("envelope.txt", ...accept);
  expect([again.code, again.stdout]).toEqual([1, ""]);
  expect(again.stderr).toMatch(/^spean: refused \(replayed\): /);

  const verified = await runSpean([
    "receipt",
    files.path("receipt.txt"),
    files.path("envelope.txt"),
    ...files.trust,
  ]);
  expect([verified.code, verified.stderr]).toEqual([0, ""]);
  expect(verified.stdout).toMatch(
    new RegExp(
      `^${manifest.id} received by Example Shelter \\(TH\\) at .*, to be read with common-list ${commonList.version} `,
    ),
  );
  const json = await runSpean([
    "receipt",
    files.path("receipt.txt"),
    files.path("envelope.txt"),
    ...files.trust,
    "--json",
  ]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    envelope: { id: manifest.id },
    readWith: { digest: commonList.digest },
  });

  const evidence = await runSpean(["open", files.path("evidence.txt"), "--evidence", ...files.trust]);
  expect([evidence.code, JSON.parse(evidence.stdout)]).toEqual([0, JSON.parse(received.stdout)]);
});

test("statistics go over as counts, and nothing finer", async () => {
  const { assessments = [], previousCaseIds: _, ...kept } = sampleRecord;
  const rest = { ...kept, consents: [], referrals: [] };
  const records = Array.from({ length: 12 }, (_, at) => ({
    ...rest,
    id: `counted-${at}`,
    assessments: assessments.map((one) => ({
      ...one,
      assessment: { ...one.assessment, id: `counted-${at}` },
    })),
    ageClass: at < 10 ? "adult" : "child",
  }));
  const sealMany = (many: object[], ...more: string[]) => {
    const file = files.write("records.json", many);
    const to = [
      "--to",
      "Example Shelter@TH",
      "--legal-basis",
      "An invented clause.",
      "--days",
      "14",
      "--keys",
      files.path("sender-keys.json"),
    ];
    return runSpean(["seal", file, "--purpose", "statistics", ...to, ...files.trust, ...more]);
  };
  const period = ["--from", "2026-01-01T00:00:00+07:00", "--until", "2026-02-01T00:00:00+07:00"];
  const previewed = await sealMany(records, ...period, "--preview");
  expect(previewed.stderr).toBe("");
  expect(previewed.stdout).toMatch(/^ +10 {2}people\n/);
  expect(previewed.stdout).toContain("10  age-class adult, country-of-destination TH\n");
  expect(previewed.stdout).not.toMatch(/child|Chhmouah|c-1/);

  expect(await sealMany(records, ...period, "-o", files.path("counts.txt"))).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  const opened = await open("counts.txt");
  expect(JSON.parse(opened.stdout)).toMatchObject({
    format: "spean-statistics/1",
    people: 10,
    period: { from: period[1] },
  });
  expect((await open("counts.txt", "--peek")).code).toBe(2);

  expect((await sealMany(records)).code).toBe(2);
  expect((await sealMany(records, ...period, "--consent", "k-1")).code).toBe(2);
  expect((await sealMany(records.slice(3), ...period)).stderr).toMatch(/^spean: refused \(too-few-people\)/);
  const faulty = await sealMany(
    [...records, { ...rest, ageClass: "perhaps" }],
    ...period,
    "-o",
    files.path("none.txt"),
  );
  expect([faulty.code, faulty.stderr]).toEqual([1, expect.stringContaining("records.json:13")]);
  expect(readdirSync(files.path("."))).not.toContain("none.txt");
});

describe("what is refused", () => {
  test("ends in exit code 1, with a code and no word of the record", async () => {
    await sealed();
    writeFileSync(files.path("altered.txt"), text("envelope.txt").replace(/.\n$/, "!\n"));
    for (const [called, code] of [
      [await seal(), "consent-missing"],
      [await seal("--consent", "k-2"), "consent-refused"],
      [await open("altered.txt"), "not-canonical"],
      [
        await runSpean([
          "open",
          files.path("envelope.txt"),
          "--keys",
          files.path("sender-keys.json"),
          ...files.trust,
        ]),
        "not-for-us",
      ],
      [await open("envelope.txt", "--evidence"), "wrong-kind"],
      [
        await runSpean(["receipt", files.path("envelope.txt"), files.path("envelope.txt"), ...files.trust]),
        "malformed",
      ],
    ] as const) {
      expect([called.code, called.stdout]).toEqual([1, ""]);
      expect(called.stderr).toMatch(new RegExp(`^spean: refused \\(${code}\\): [A-Z].*\\n$`));
    }
  });

  test("leaves no envelope behind", async () => {
    await seal("--consent", "k-2", "-o", files.path("none.txt"));
    expect(readdirSync(files.path("."))).not.toContain("none.txt");
  });

  test("a record at fault is told as `spean validate` tells it", async () => {
    files.write("record.json", { ...sampleRecord, ageClass: "old" });
    const { code, stderr } = await seal("--consent", "k-1");
    expect(code).toBe(1);
    expect(stderr).toMatch(/record\.json \/ageClass invalid-value: /);
  });

  test("a wrong call ends in exit code 2, and nothing is done", async () => {
    await sealed();
    const wrong = [
      ...[
        ["2569-01-01T00:00:00Z", "2569-02-01T00:00:00Z"],
        ["2026-02-01T00:00:00Z", "2026-01-01T00:00:00Z"],
        ["2026-01-01", "2026-02-01"],
      ].map(([from, until]) =>
        seal("--purpose", "statistics", "--preview", "--from", from!, "--until", until!),
      ),
      seal("--consent", "k-1", "--days", "91"),
      seal("--consent", "k-1", "--to", "Example Shelter"),
      seal("--consent", "k-1", "--purpose", "screening"),
      seal("--consent", "k-1", "--least-sequence", "5"),
      seal("--vital-interest", files.path("nothing.json")),
      open("envelope.txt", "--inbox", files.path("inbox")),
      open("envelope.txt", "--inbox", files.path("inbox"), "--receipt", files.path("receipt.txt")),
      open("envelope.txt", "--peek", "--signed", files.path("evidence.txt")),
      open("envelope.txt", "--anchors", files.path("directory.json")),
      runSpean(["open", files.path("envelope.txt"), ...files.trust]),
      runSpean(["open", files.path("envelope.txt"), "--keys", files.path("record.json"), ...files.trust]),
    ];
    for (const called of await Promise.all(wrong)) expect([called.code, called.stdout]).toEqual([2, ""]);
    expect(readdirSync(files.path("."))).not.toContain("receipt.txt");
  });
});

test("without consent it is sealed when a life is in danger, with role and reason", async () => {
  const record = { ...sampleRecord, consents: [], referrals: [] };
  files.write("record.json", record);
  const why = files.write("why.json", {
    by: { role: "doctor" },
    reason: "An invented reason.",
    dataCategories: ["urgent-needs"],
  });
  expect((await seal("--vital-interest", why, "-o", files.path("envelope.txt"))).code).toBe(0);
  const opened = await open("envelope.txt");
  expect(JSON.parse(opened.stdout)).toMatchObject({
    grounds: { kind: "vital-interest", by: { role: "doctor" }, reason: "An invented reason." },
  });
});

test("a child's record needs best interest", async () => {
  files.write("record.json", {
    ...sampleRecord,
    ageClass: "child",
    consents: [{ ...consent, by: "guardian-not-suspected" }],
    referrals: [],
  });
  expect((await seal("--consent", "k-1")).stderr).toContain("(best-interest-missing)");
  const by = { role: "social-worker" };
  const interest = files.write("interest.json", {
    by,
    capacity: "child-protection-authority",
    at: "2026-01-01T00:00:00Z",
    reason: "An invented reason.",
  });
  expect((await seal("--consent", "k-1", "--best-interest", interest)).code).toBe(0);
});

test.each([
  ["en", "Exactly what will be sent", "danger now › answer: Don’t know"],
  ["km", "ព័ត៌មានពិតប្រាកដដែលនឹងត្រូវផ្ញើ", "ឈ្មោះ គំរូ"],
  ["th", "ข้อมูลทั้งหมดที่จะถูกส่ง", "ឈ្មោះ គំរូ"],
])("a preview in %s shows exactly what would be sent, and seals nothing", async (lang, title, line) => {
  const { code, stdout } = await seal("--consent", "k-1", "--preview", "--lang", lang);
  expect(code).toBe(0);
  expect(stdout.split("\n")[0]).toBe(title);
  expect(stdout).toContain(line);
  expect(stdout).not.toContain("spean-envelope");
});

describe("nothing of an exchange is lost to an output", () => {
  test("no output of seal or open goes over a file that the call reads, or over another output", async () => {
    await sealed();
    mkdirSync(files.path("inbox"));
    const accept = (receipt: string, ...more: string[]) =>
      open("envelope.txt", "--inbox", files.path("inbox"), "--receipt", files.path(receipt), ...more);
    const before = readdirSync(files.path(".")).map((name) => [name, statSync(files.path(name)).mtimeMs]);
    const read = ["record.json", "sender-keys.json", "directory.json", "anchors.json"];
    const opened = ["envelope.txt", "recipient-keys.json", "directory.json", "anchors.json"];
    for (const called of [
      ...(await Promise.all(read.map((name) => seal("--consent", "k-1", "-o", files.path(name))))),
      ...(await Promise.all(opened.map((name) => open("envelope.txt", "-o", files.path(name))))),
      ...(await Promise.all(opened.map((name) => open("envelope.txt", "--signed", files.path(name))))),
      ...(await Promise.all(opened.map((name) => accept(name)))),
      await accept("same.txt", "-o", files.path("same.txt")),
      await accept("same.txt", "--signed", files.path("./same.txt")),
      await accept("envelope.txt", "--peek"),
    ])
      expect([called.code, called.stdout]).toEqual([2, ""]);
    expect(readdirSync(files.path(".")).map((name) => [name, statSync(files.path(name)).mtimeMs])).toEqual(
      before,
    );
    expect(readdirSync(files.path("inbox"))).toEqual([]);
  });

  test("what was opened, its evidence and its receipt are their owner's alone, whatever was there", async () => {
    await sealed();
    mkdirSync(files.path("inbox"));
    writeFileSync(files.path("opened.json"), "", { mode: 0o666 });
    const { code } = await open(
      "envelope.txt",
      ...["--inbox", files.path("inbox"), "--receipt", files.path("receipt.txt")],
      ...["--signed", files.path("evidence.txt"), "-o", files.path("opened.json")],
    );
    expect(code).toBe(0);
    for (const name of ["envelope.txt", "receipt.txt", "evidence.txt", "opened.json"])
      expect(statSync(files.path(name)).mode & 0o077, name).toBe(0);
  });

  test("an envelope is not kept while there is no place for its receipt or its content", async () => {
    await sealed();
    mkdirSync(files.path("inbox"));
    const accept = (receipt: string, content: string) =>
      open(
        "envelope.txt",
        ...["--inbox", files.path("inbox"), "--receipt", files.path(receipt), "-o", files.path(content)],
      );
    for (const called of [
      await accept("none/receipt.txt", "opened.json"),
      await accept("receipt.txt", "none/opened.json"),
      await accept("inbox", "opened.json"),
    ])
      expect(called.code).toBe(2);
    expect(readdirSync(files.path("inbox"))).toEqual([]);
    expect(readdirSync(files.path(".")).filter((name) => /tmp|receipt|opened/.test(name))).toEqual([]);
    expect((await accept("receipt.txt", "opened.json")).code).toBe(0);
  });

  test("a receipt that was lost is written again, and nothing else is", async () => {
    await sealed();
    mkdirSync(files.path("inbox"));
    const accept = ["--inbox", files.path("inbox"), "--receipt"];
    // as on a disk that is full once the envelope is kept
    const failed = await open("envelope.txt", ...accept, "/dev/full");
    expect([failed.code, failed.stdout]).toEqual([1, ""]);
    expect(failed.stderr).toContain("kept in the inbox");
    const [kept] = readdirSync(files.path("inbox"));

    const again = await open("envelope.txt", ...accept, files.path("receipt.txt"));
    expect([again.code, again.stdout]).toEqual([1, ""]);
    expect(again.stderr).toMatch(/refused \(replayed\).*\n.*written to --receipt again/);
    expect(text("receipt.txt").trim()).toBe(
      (JSON.parse(text(`inbox/${kept}`)) as { receipt: string }).receipt,
    );
    const verified = await runSpean([
      "receipt",
      files.path("receipt.txt"),
      files.path("envelope.txt"),
      ...files.trust,
    ]);
    expect(verified.code).toBe(0);

    const over = await open("envelope.txt", ...accept, files.path(`inbox/${kept}`));
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining("the inbox keeps")]);
  });

  test("what stands in an envelope's place and keeps nothing is told as that, not as a repetition", async () => {
    await sealed();
    mkdirSync(files.path("inbox"));
    const accept = ["--inbox", files.path("inbox"), "--receipt", files.path("receipt.txt")];
    await open("envelope.txt", ...accept);
    const [kept] = readdirSync(files.path("inbox"));
    rmSync(files.path(`inbox/${kept}`));
    symlinkSync("nowhere", files.path(`inbox/${kept}`));
    const called = await open("envelope.txt", ...accept);
    expect([called.code, called.stderr]).toEqual([2, expect.stringContaining("no file")]);
    rmSync(files.path(`inbox/${kept}`));
    expect((await open("envelope.txt", ...accept)).code).toBe(0);
  });
});
