import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, eventsDuring, mount, settled, within } from "../../test/mount.js";
import "../live.js";

const answers = {
  "deceptive-recruitment.job": "yes",
  "deceptive-recruitment.wages": "yes",
  "exploitation.hours": "no",
} as const;
const outcomes = (element: Element): Element[] => within(element, "[part~=outcome]");
const first = (name: string) => page.getByRole("radio", { name }).first();

test("asks the age class and assesses nothing until it is chosen", async () => {
  const element = await mount("spean-live", { answers });
  expect(element.ageClass).toBeUndefined();
  expect(element.assessment).toBeUndefined();
  expect(outcomes(element)).toEqual([]);
  const chosen = await eventsDuring("spean-age-class", () =>
    userEvent.click(page.getByRole("radio", { name: "Adult", exact: true })),
  );
  expect(chosen).toEqual([{ ageClass: "adult" }]);
  expect(element.assessment?.treatAs).toBe("adult");
  await settled(within(element, "spean-assessment")[0] as Element);
  expect(outcomes(element)).toHaveLength(1);
});

test("assesses as the engine does", async () => {
  const element = await mount("spean-live", {
    caseId: "demo-1",
    ageClass: "adult",
    forms: ["labour"],
    answers,
  });
  expect(element.assessment).toEqual(
    compileStandard(commonList).evaluate({ id: "demo-1", ageClass: "adult", forms: ["labour"], answers }),
  );
  expect(element.assessment?.outcome).toBe("undetermined");
});

test("assesses anew on every answer, and the page hears of each once", async () => {
  const element = await mount("spean-live", { ageClass: "adult", forms: ["labour"], answers: {} });
  const job = within<HTMLInputElement>(element, 'input[name="deceptive-recruitment.job"][value=yes]')[0];
  const assessed = await eventsDuring("spean-assessment", async () => {
    const answered = await eventsDuring("spean-answer", async () => job?.click());
    expect(answered).toEqual([{ indicator: "deceptive-recruitment.job", answer: "yes" }]);
    await settled(element);
  });
  expect(assessed).toEqual([{ assessment: element.assessment }]);
  expect(element.assessment?.reported).toBe(1);
});

test("asks what the lists in use ask, and keeps every answer when they change", async () => {
  const element = await mount("spean-live", { ageClass: "adult", forms: ["labour"], answers });
  const before = within(element, "fieldset").length;
  element.ageClass = "child";
  await settled(element);
  await settled(within(element, "spean-screening")[0] as Element);
  expect(within(element, "fieldset").length).toBe(before - 2);
  expect(element.answers).toEqual(answers);
  expect(element.assessment?.treatAs).toBe("child");
});

test("gives its form every answer and the age class, and no outcome; a reset takes all back", async () => {
  const element = await mount("spean-live", {
    ageClass: "adult",
    answers,
    urgentNeeds: { dangerNow: "declined" },
  });
  const form = document.createElement("form");
  element.replaceWith(form);
  form.append(element);
  await settled(element);
  expect([...new FormData(form)]).toEqual([
    ...Object.entries(answers),
    ["urgent.dangerNow", "declined"],
    ["ageClass", "adult"],
  ]);
  within<HTMLInputElement>(element, 'input[name="age-class"][value=child]')[0]?.click();
  expect(new FormData(form).get("ageClass")).toBe("child");
  form.reset();
  await settled(element);
  expect([...new FormData(form)]).toEqual([]);
  expect([element.ageClass, element.answers, element.urgentNeeds]).toEqual([undefined, {}, {}]);
});

test("shows the person interviewed no outcome", async () => {
  const element = await mount("spean-live", { ageClass: "adult", answers, audience: "person" });
  expect(outcomes(element)).toEqual([]);
  expect(element.assessment).toBeDefined();
  element.audience = "officer";
  await settled(element);
  await settled(within(element, "spean-assessment")[0] as Element);
  expect(outcomes(element)).toHaveLength(1);
});

test("takes language and case from attributes, and never an answer", async () => {
  const element = await mount("spean-live");
  element.setAttribute("language", "th");
  element.setAttribute("interview-language", "km");
  element.setAttribute("case-id", "demo-2");
  element.setAttribute("answers", "{}");
  element.ageClass = "unknown";
  await settled(element);
  expect(element.assessment?.id).toBe("demo-2");
  expect(element.assessment?.treatAs).toBe("child");
  await expect.element(first("បាទ/ចាស ใช่")).toBeInTheDocument();
});

test.each(["en", "km", "th"] as const)(
  "axe finds nothing in %s, and every id reference resolves",
  async (language) => {
    await page.viewport(1280, 800);
    const element = await mount("spean-live", { language, ageClass: "disputed", answers });
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
  },
);
