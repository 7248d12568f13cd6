import type { AgeClass, Answer, FormOfExploitation } from "@spean/model";
import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { compileStandard } from "./index.js";

const { evaluate } = compileStandard(commonList);

interface Given {
  readonly ageClass?: AgeClass;
  readonly forms?: FormOfExploitation[];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly others?: Record<string, Answer>;
}

function assess({ ageClass = "adult", forms, yes = [], no = [], others = {} }: Given) {
  const answers: Record<string, Answer> = { ...others };
  for (const code of no) answers[code] = "no";
  for (const code of yes) answers[code] = "yes";
  return evaluate({ id: "c-1", ageClass, ...(forms && { forms }), answers });
}

const all = commonList.indicators.map(({ code }) => code);
const allBut = (...kept: readonly string[]) => all.filter((code) => !kept.includes(code));
const stateOf = (assessment: ReturnType<typeof assess>, code: string) =>
  assessment.findings.find((finding) => finding.code === code)?.state;
const elementOf = (assessment: ReturnType<typeof assess>, code: string) =>
  assessment.elements.find((element) => element.code === code);

test("the case of the contract gives the assessment of the contract", () => {
  const assessment = assess({
    forms: ["labour"],
    yes: ["deceptive-recruitment.job", "deceptive-recruitment.wages"],
    no: ["exploitation.hours"],
  });
  expect(assessment).toMatchObject({
    id: "c-1",
    standard: { id: "common-list", version: commonList.version, digest: commonList.digest },
    engine: { name: "@spean/rules" },
    lists: ["adult-labour"],
    draftLists: [],
    treatAs: "adult",
    outcome: "undetermined",
    reported: 2,
    unused: [],
    conflicts: [],
  });
  expect(assessment.findings[0]).toEqual({
    code: "trafficking",
    state: "undetermined",
    byList: [{ list: "adult-labour", state: "undetermined" }],
  });
  expect(assessment.findings.map(({ code }) => code)).toEqual([
    "trafficking",
    "trafficking-strict",
    "forced-labour",
  ]);
  expect(assessment.elements.map(({ code }) => code)).toEqual(["act", "means", "purpose"]);
  expect(elementOf(assessment, "act")).toMatchObject({
    state: "indicated",
    contributing: ["deceptive-recruitment.job", "deceptive-recruitment.wages"],
  });
  expect(assessment.dimensions.map(({ code }) => code)).toEqual(
    commonList.dimensions.map(({ code }) => code),
  );
  expect(assessment.dimensions[0]).toEqual({
    list: "adult-labour",
    code: "deceptive-recruitment",
    state: "indicated",
    strong: 1,
    medium: 1,
    weak: 0,
    contributing: ["deceptive-recruitment.job", "deceptive-recruitment.wages"],
    open: all.filter((code) => code.startsWith("deceptive-recruitment.")).slice(2),
  });
  expect(assessment.dimensions[3]?.open).not.toContain("exploitation.hours");
});

describe("the lists that apply", () => {
  test.each<[AgeClass, FormOfExploitation[] | undefined, string[]]>([
    ["adult", ["labour"], ["adult-labour"]],
    ["adult", ["sexual"], ["adult-sexual"]],
    ["adult", ["begging", "sexual"], ["adult-labour", "adult-sexual"]],
    ["adult", [], ["adult-labour", "adult-sexual"]],
    ["adult", undefined, ["adult-labour", "adult-sexual"]],
    ["child", ["forced-criminality"], ["child-labour"]],
    ["unknown", ["labour"], ["adult-labour", "child-labour"]],
    ["disputed", undefined, ["adult-labour", "child-labour", "adult-sexual", "child-sexual"]],
  ])("to %s and %j are %j", (ageClass, forms, lists) => {
    expect(assess({ ageClass, ...(forms && { forms }) }).lists).toEqual(lists);
  });

  test("include drafts, which are named", () => expect(assess({}).draftLists).toEqual(["adult-sexual"]));

  test("treat everyone who may have been a child as a child", () => {
    expect(
      (["adult", "child", "unknown", "disputed"] as const).map((ageClass) => assess({ ageClass }).treatAs),
    ).toEqual(["adult", "child", "child", "child"]);
  });
});

describe("the act", () => {
  test("holds by a recruitment sign that is not on the list being scored", () => {
    const assessment = assess({
      ageClass: "child",
      forms: ["labour"],
      yes: ["recruitment-vulnerability.false-law-claims"],
    });
    expect(elementOf(assessment, "act")).toMatchObject({
      state: "indicated",
      contributing: ["recruitment-vulnerability.false-law-claims"],
    });
    expect(assessment.unused).toEqual(["recruitment-vulnerability.false-law-claims"]);
  });

  test("is not indicated once every act and recruitment question is answered no, and neither is trafficking", () => {
    const no = commonList.indicators
      .filter(({ dimension }) => dimension === "act" || dimension.includes("recruitment"))
      .map(({ code }) => code);
    const assessment = assess({ yes: ["exploitation.hours", "exploitation.pay"], no });
    expect(elementOf(assessment, "act")?.state).toBe("not-indicated");
    expect(stateOf(assessment, "trafficking")).toBe("not-indicated");
    expect(stateOf(assessment, "forced-labour")).toBe("undetermined");
  });
});

describe("trafficking", () => {
  test("of an adult takes act, means and purpose", () => {
    const yes = [
      "act.harboured",
      "exploitation.hours",
      "exploitation.pay",
      "destination-coercion.isolation",
      "destination-coercion.violence",
    ];
    expect(stateOf(assess({ forms: ["labour"], yes }), "trafficking")).toBe("indicated");
    expect(stateOf(assess({ forms: ["labour"], yes, no: allBut(...yes) }), "trafficking-strict")).toBe(
      "not-indicated",
    );
  });

  test("of a child takes no means", () => {
    const yes = ["act.received", "purpose.begging"];
    expect(stateOf(assess({ ageClass: "child", yes, no: allBut(...yes) }), "trafficking")).toBe("indicated");
    expect(stateOf(assess({ ageClass: "adult", yes, no: allBut(...yes) }), "trafficking")).toBe(
      "not-indicated",
    );
    expect(assess({ ageClass: "unknown", yes, no: allBut(...yes) }).outcome).toBe("indicated");
  });

  test("has no strict reading where no adult list applies", () => {
    expect(stateOf(assess({ ageClass: "child" }), "trafficking-strict")).toBeUndefined();
  });
});

test("forced labour without an act is indicated, and is the outcome", () => {
  const yes = [
    "exploitation.hours",
    "exploitation.pay",
    "destination-coercion.documents-confiscated",
    "destination-coercion.wages-withheld",
  ];
  const assessment = assess({ forms: ["labour"], yes, no: allBut(...yes) });
  expect(stateOf(assessment, "trafficking")).toBe("not-indicated");
  expect(stateOf(assessment, "forced-labour")).toBe("indicated");
  expect(assessment.outcome).toBe("indicated");
});

describe("open answers", () => {
  test("unknown, declined, not asked and absent all leave a question open", () => {
    const others: Record<string, Answer> = {
      "exploitation.hours": "unknown",
      "exploitation.pay": "declined",
      "exploitation.living-conditions": "not-asked",
    };
    const { open } = assess({ forms: ["labour"], others }).dimensions[3] ?? { open: [] };
    expect(open).toEqual(all.filter((code) => code.startsWith("exploitation.")));
  });

  test("with every question answered no, nothing is indicated and nothing is reported", () => {
    const assessment = assess({ no: all });
    expect(assessment.outcome).toBe("not-indicated");
    expect(assessment.reported).toBe(0);
    expect(assessment.dimensions.every(({ open }) => open.length === 0)).toBe(true);
  });
});

describe("signs that never count", () => {
  test("are reported and named as unused, and move nothing", () => {
    const yes = all.filter((code) =>
      [
        "guarded-building",
        "phone-controlled",
        "exit-fee",
        "resold",
        "quota-punished",
        "food-deprived",
      ].includes(code.split(".")[1] as string),
    );
    const assessment = assess({ forms: ["labour"], yes, no: allBut(...yes) });
    expect(assessment.reported).toBe(6);
    expect(assessment.unused).toEqual(yes);
    expect(assessment.outcome).toBe("not-indicated");
  });

  test("act and purpose questions belong to every list", () => {
    expect(assess({ forms: ["labour"], yes: ["act.recruited"], no: ["purpose.begging"] }).unused).toEqual([]);
  });
});

test("keys that every object inherits are no answers", () => {
  const assessment = evaluate({
    id: "c-1",
    ageClass: "adult",
    answers: JSON.parse("{}") as Record<string, Answer>,
  });
  expect(assessment.reported).toBe(0);
});
