import { avoidedPhrases, catalogues, createText } from "@spean/text";
import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { type Assessed, cases, texts, withoutSets } from "../../test/assessed.js";
import { danglingReferences, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanAssessment } from "./assessment.js";

const languages = ["en", "km", "th"] as const;
const show = (properties: Partial<SpeanAssessment>): Promise<SpeanAssessment> =>
  mount("spean-assessment", properties);
const wordsOf = (element: SpeanAssessment): string =>
  (element.shadowRoot?.textContent ?? "").replace(/\s+/g, " ");
const texted = (element: SpeanAssessment, selector: string): string[] =>
  within<HTMLElement>(element, selector).map((found) => found.textContent.replace(/\s+/g, " ").trim());
/** Opens the list of open questions, where there is one, and waits for its names. */
async function opened(element: SpeanAssessment): Promise<void> {
  for (const details of within<HTMLDetailsElement>(element, "details")) {
    const toggled = new Promise((heard) => details.addEventListener("toggle", heard, { once: true }));
    details.open = true;
    await toggled;
    await settled(element);
  }
}
const named = Object.entries(cases) as [keyof typeof cases, Assessed][];

describe("what it shows", () => {
  test("without an assessment, one line that asks for nothing", async () => {
    const element = await show({});
    expect(wordsOf(element)).toContain("Nothing has been assessed yet.");
    expect(within(element, "button, input, a, h2")).toEqual([]);
  });

  test.each([
    ["indicated", "indicated", "make up a combination", "Refer this person for protection without delay."],
    [
      "undetermined",
      "not yet clear",
      "questions that matter are still open",
      "This does not rule out trafficking",
    ],
    [
      "noneReported",
      "preliminary criteria not yet met",
      "The signs asked about were not reported.",
      "This does not rule out trafficking",
    ],
    [
      "someReported",
      "preliminary criteria not yet met",
      "2 signs were reported and are named below",
      "This does not rule out trafficking",
    ],
    [
      "positiveDimension",
      "preliminary criteria not yet met",
      "This alone is reason to refer this person",
      "This does not rule out trafficking",
    ],
  ] as const)("%s: its words, its sentence and its closing", async (name, headline, sentence, closing) => {
    const element = await show(cases[name]);
    expect(texted(element, ".headline")).toEqual([headline]);
    expect(texted(element, ".sentences").join()).toContain(sentence);
    expect(texted(element, "[part=closing]")[0]).toContain(closing);
  });

  test("each state of an element, of a finding and of every dimension on the list", async () => {
    const element = await show(cases.someReported);
    const { assessment } = cases.someReported;
    expect(texted(element, "[part=element] h4")).toEqual(["Act", "Means", "Purpose"]);
    expect(texted(element, "[part=element] [part=state]")).toEqual([
      "indicated",
      "preliminary criteria not yet met",
      "preliminary criteria not yet met",
    ]);
    expect(texted(element, "[part=finding] h4")).toHaveLength(assessment.findings.length);
    expect(texted(element, "[part=dimension] h4").slice(0, 6)).toEqual(
      commonList.dimensions.map(({ code }) => texts.en.dimensions[code]!.label.text),
    );
    expect(texted(element, "[part=dimension] [part=state]")).toHaveLength(6);
  });

  test("the rule that made a dimension positive, with its source", async () => {
    const element = await show(cases.positiveDimension);
    expect(texted(element, "[part=clause]")[0]).toBe(
      "By the rule “One strong sign and one other that counts”, on “Adults: labour and other exploitation”",
    );
    expect(texted(element, "[part=dimensions] [part=source]")[0]).toMatch(
      /^Source: .+ \(.+\), .+citing p\. 3 of the brochure$/,
    );
  });

  test.each(named)(
    "%s: every reported sign by name, once: under its dimension or group, or among those on no list in use",
    async (_name, shown) => {
      const element = await show(shown);
      const labels = shown.explanation.reported.map((code) => texts.en.indicators[code]!.label.text);
      expect(texted(element, "[part=dimensions] [part=sign], [part=uncounted] [part=sign]").sort()).toEqual(
        labels.sort(),
      );
      expect(labels).toHaveLength(shown.assessment.reported);
    },
  );

  test("signs by what counts where no explanation is given", async () => {
    const { explanation: _, ...shown } = cases.positiveDimension;
    const element = await show(shown);
    expect(texted(element, "[part=sign]").length).toBeGreaterThan(2);
    expect(texted(element, "[part=clause]")).toEqual([]);
  });

  test("each state with its lists where two lists differ", async () => {
    const element = await show(cases.ageUnknown);
    expect(
      texted(element, ".by-list").some((line) => line.includes("“Children: labour and other exploitation”")),
    ).toBe(true);
    expect(wordsOf(element)).toContain("because the age is not known or is disputed");
  });

  test("conflicts, draft lists and signs that stand on no list in use", async () => {
    expect(texted(await show(cases.conflicting), "[part=conflicts] [part=sign]")).toEqual([
      texts.en.indicators["deceptive-recruitment.job"]!.label.text,
    ]);
    expect(wordsOf(await show(cases.draftLists))).toContain("2 draft lists were used");
    const { explanation } = cases.uncounted;
    expect(explanation.uncounted).toHaveLength(1);
    expect(texted(await show(cases.uncounted), "[part=uncounted] [part=sign]")).toEqual([
      texts.en.indicators[explanation.uncounted[0]!]!.label.text,
    ]);
  });

  test("how many questions are open, and their names behind a disclosure", async () => {
    const element = await show(cases.conflicting);
    const count = Number(/\((\d+)\)/.exec(texted(element, "summary")[0]!)![1]);
    const names = (): string[] => texted(element, "details [part=sign]");
    expect(count).toBeGreaterThan(60);
    expect(names()).toEqual([]);
    await opened(element);
    expect(names()).toHaveLength(count);
  });

  test("the names of all open questions in print, though nobody opened them", async () => {
    const element = await show(cases.conflicting);
    const names = (): string[] => texted(element, "details [part=sign]");
    window.dispatchEvent(new Event("beforeprint"));
    expect(names().length).toBeGreaterThan(60);
    window.dispatchEvent(new Event("afterprint"));
    expect(names()).toEqual([]);
  });

  test.each(["en", "km", "th"] as const)(
    "in %s, word for word what `spean explain` says of a finding",
    async (language) => {
      const shown = { ...cases.undetermined, language };
      const element = await show(shown);
      const text = createText(catalogues[language]);
      const said = (id: "explain.settle" | "explain.settle.more") => text.message(id);
      const [heading] = texted(element, "[part=settle] h3");
      expect(heading).toBe(said("explain.settle"));
      const trafficking = shown.explanation.findings.find(({ state }) => state === "undetermined")!;
      expect(texted(element, "[part=settle] h4")[0]).toBe(
        texts[language].findings[trafficking.finding]!.label.text,
      );
      expect(texted(element, "[part=settle] [part=sign]")).toContain(
        texts[language].indicators[trafficking.sets[0]![0]!]!.label.text,
      );
      expect(texted(element, "[part=settle] p")).toContain(said("explain.settle.more"));
    },
  );

  test("the signs that an indicated finding rests on, with the sources", async () => {
    const element = await show(cases.indicated);
    const { sets } = cases.indicated.explanation.findings[0]!;
    const enough = texted(element, "[part=rests-on] [part=sign]").slice(0, sets[0]!.length);
    expect(enough).toEqual(sets[0]!.map((code) => texts.en.indicators[code]!.label.text));
    expect(texted(element, "[part=rests-on] [part=source]")[0]).toMatch(/^Source: .+Art\. 3/);
  });

  test("neither where only the reasons are given", async () => {
    const element = await show({ ...cases.undetermined, explanation: withoutSets(cases.undetermined) });
    expect(within(element, "[part=settle], [part=rests-on]")).toEqual([]);
  });

  test("both worked out only for whoever opens them, once, and anew for the next assessment", async () => {
    let asked = 0;
    const { explanation, ...shown } = cases.undetermined;
    const explain = () => {
      asked += 1;
      return explanation;
    };
    const element = await show({ ...shown, explanation: withoutSets(cases.undetermined), explain });
    const details = within<HTMLDetailsElement>(element, "details[part=settle]")[0]!;
    expect([asked, within(element, "[part=settle] [part=sign]")]).toEqual([0, []]);
    await opened(element);
    expect(texted(element, "[part=settle] [part=sign]").length).toBeGreaterThan(0);
    expect(asked).toBe(1);
    element.language = "th";
    await settled(element);
    expect([asked, details.open]).toEqual([1, true]);
    element.assessment = { ...shown.assessment };
    await settled(element);
    expect([asked, details.open, within(element, "[part=settle] [part=sign]")]).toEqual([1, false, []]);
    window.dispatchEvent(new Event("beforeprint"));
    expect(asked).toBe(2);
    expect(texted(element, "[part=settle] [part=sign]").length).toBeGreaterThan(0);
    window.dispatchEvent(new Event("afterprint"));
  });

  test("the release and the whole digest that it is pinned to", async () => {
    const element = await show(cases.indicated);
    expect(texted(element, "code")).toEqual([
      `common-list ${commonList.version}`,
      commonList.digest,
      `@spean/rules ${cases.indicated.assessment.engine.version}`,
    ]);
  });

  test("codes where there is no text, and ids of sources where the standard is another release", async () => {
    const element = await show({
      ...cases.positiveDimension,
      texts: {},
      standard: { ...commonList, version: "9.9.9" },
    });
    expect(wordsOf(element)).toContain("deceptive-recruitment.job");
    expect(texted(element, "[part=source]")[0]).toMatch(/^Source: [a-z0-9-]+, /);
  });
});

describe("what it never does", () => {
  test.each(["person", "persons", ""])(
    "for the audience %j it shows the rights and nothing of the assessment",
    async (audience) => {
      const element = await show({ ...cases.indicated, audience: audience as "person" });
      expect(wordsOf(element).trim()).toBe(
        "You do not have to answer. You can stop at any time. Help does not depend on your answers.",
      );
      expect(markupOf(element)).not.toMatch(/indicated|data-state|sha256/);
    },
  );

  test.each(named)("%s: it announces nothing, and sets no colour by state", async (_name, shown) => {
    const element = await show(shown);
    expect(within(element, "[aria-live], [role=status], [role=alert], [role=log], output")).toEqual([]);
    const shapes = within(element, "[data-state]").map((state) => getComputedStyle(state, "::before"));
    expect(new Set(shapes.map(({ color }) => color)).size).toBe(1);
    expect(new Set(shapes.map(({ content }) => content))).toEqual(new Set(['""']));
  });

  test("it writes neither the case nor an answer into an attribute", async () => {
    const element = await show(cases.indicated);
    expect([...element.attributes].map(({ name }) => name)).toEqual(["audience"]);
  });

  test("three states have three shapes", async () => {
    const shapes = new Set<string>();
    for (const shown of [cases.indicated, cases.undetermined, cases.noneReported]) {
      const { borderStyle, backgroundImage } = getComputedStyle(
        within(await show(shown), ".headline")[0]!,
        "::before",
      );
      shapes.add(`${borderStyle} ${backgroundImage}`);
    }
    expect(shapes.size).toBe(3);
  });
});

describe.each(languages)("in %s", (language) => {
  test.each(named)("%s: calls nobody a non-victim, and keeps to its language", async (_name, shown) => {
    const element = await show({ ...shown, language });
    expect(avoidedPhrases(wordsOf(element), language)).toEqual([]);
    expect(within(element, ".frame")[0]!.getAttribute("lang")).toBe(language);
    expect(texted(element, ".headline")).toEqual([
      catalogues[language].messages[`state.${shown.assessment.outcome}`].text,
    ]);
    for (const source of within(element, "[part=source] span"))
      expect(source.getAttribute("lang")).toBe("en");
  });

  test("has nothing that axe objects to, and no id reference that leads nowhere", async () => {
    for (const shown of [cases.indicated, cases.draftLists, cases.conflicting]) {
      const element = await show({ ...shown, language });
      await opened(element);
      expect(danglingReferences(element)).toEqual([]);
      expect(await violations()).toEqual([]);
    }
  });

  test.each([320, 360])("fits a page %i pixels wide", async (width) => {
    await page.viewport(width, 800);
    const element = await show({ ...cases.draftLists, language });
    await opened(element);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    const clipped = within<HTMLElement>(element, "*").filter(
      (inner) =>
        inner.scrollWidth > inner.clientWidth + 1 &&
        inner.clientWidth > 1 &&
        getComputedStyle(inner).display !== "inline",
    );
    expect(clipped.map((inner) => inner.className || inner.tagName)).toEqual([]);
  });
});
