import { Referral, Service } from "@spean/model";
import { avoidedPhrases } from "@spean/text";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { inForm } from "../../test/in-form.js";
import { inventedPreviews, inventedRecipients } from "../../test/invented-preview.js";
import { inventedRecord } from "../../test/invented-record.js";
import { danglingReferences, eventsDuring, markupOf, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanReferral } from "./referral.js";

const actor = { role: "labour-inspector", agency: "An invented inspectorate" };
const consents = inventedRecord.consents!;
const recorded = inventedRecord.referrals![0]!;
const { answeredAt: _, ...unanswered } = recorded;
const sent: Referral = { ...unanswered, status: "sent" };
const show = (properties: Partial<SpeanReferral> = {}): Promise<SpeanReferral> =>
  mount("spean-referral", { recipients: inventedRecipients, consents, actor, ...properties });
const came = (properties: Partial<SpeanReferral> = {}): Promise<SpeanReferral> =>
  mount("spean-referral", { direction: "in", referral: sent, previews: inventedPreviews, ...properties });
const texted = (element: SpeanReferral, selector: string): string[] =>
  within<HTMLElement>(element, selector).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
const checked = (element: SpeanReferral): Element[] =>
  within<HTMLInputElement>(element, "input").filter((input) => input.checked);
const radio = (name: RegExp | string) => page.getByRole("radio", { name });
const confirm = () => userEvent.click(page.getByRole("button", { name: "Give this answer" }));

describe("going out", () => {
  test("nothing is chosen beforehand, everything needed is named, and no preview is made up", async () => {
    const element = await show();
    expect(checked(element)).toEqual([]);
    expect(within<HTMLSelectElement>(element, "select").map(({ value }) => value)).toEqual([""]);
    expect(texted(element, "[part=missing]")).toEqual([
      "Still needed: the recipient, a service, the purpose and what it rests on",
    ]);
    expect(texted(element, "[part=no-preview]")).toEqual([
      "This page has given no preview. Do not send what nobody has seen.",
    ]);
    expect(element.written).toBeUndefined();
    expect(within<HTMLInputElement>(element, "input[type=checkbox]").map(({ value }) => value)).toEqual(
      Service.options,
    );
  });

  test("only a consent that was given, stands, and is for this recipient and purpose is offered", async () => {
    const element = await show({ draft: { recipient: 0, purpose: "referral" } });
    expect(texted(element, "[name=basis] + span")[0]).toBe(
      "Consent of 3 March 2026 (CE), 15:10 (UTC+07:00): urgent needs, name and personal particulars and preliminary assessments",
    );
    for (const draft of [
      { recipient: 1, purpose: "investigation" } as const,
      { recipient: 2, purpose: "repatriation" } as const,
      { recipient: 0, purpose: "identification" } as const,
    ])
      expect(texted(await show({ draft }), "[name=basis] + span"), draft.purpose).toHaveLength(2);
  });

  test("by keyboard alone to a whole referral, which fits the model; events carry codes", async () => {
    const element = await show();
    await userEvent.keyboard("{Tab}{ArrowDown}{Tab} {Tab} ");
    expect(checked(element)).toHaveLength(2);
    await userEvent.keyboard("{Tab}".repeat(Service.options.length - 1));
    await userEvent.keyboard(" ");
    const details = await eventsDuring("spean-referral", () => userEvent.keyboard("{Tab}{Tab} "));
    expect(details).toEqual([
      {
        recipient: 0,
        purpose: "referral",
        services: ["shelter", "medical-care"],
        consent: "k-1",
        ground: undefined,
        whole: true,
      },
    ]);
    expect(texted(element, "[part=missing]")).toEqual(["Nothing is missing."]);
    expect(
      Referral.safeParse({
        ...element.written,
        id: "r-9",
        status: "proposed",
        proposedAt: "2026-03-03T15:20:00Z",
      }).success,
    ).toBe(true);
    expect(element.outerHTML).toBe('<spean-referral name="referral"></spean-referral>');
  });

  test("a consent that does not fit any more is not kept", async () => {
    const element = await show({
      draft: { recipient: 0, purpose: "referral", services: ["shelter"], consent: "k-1" },
    });
    await userEvent.click(radio("Identification of victims"));
    expect(element.draft.consent).toBeUndefined();
    expect(element.written).toBeUndefined();
  });

  test("without consent it needs a reason and somebody who decides", async () => {
    const element = await show({ draft: { recipient: 0, purpose: "referral", services: ["medical-care"] } });
    await userEvent.click(radio(/^Without consent: a life/));
    expect(texted(element, "[part=missing]")).toEqual([
      "Still needed: the reason for sending without consent",
    ]);
    await userEvent.fill(page.getByRole("textbox", { name: /^Why nobody could be asked/ }), "Not conscious.");
    expect(element.written?.withoutConsent).toEqual({
      ground: "vital-interest",
      by: actor,
      reason: "Not conscious.",
    });
    element.actor = undefined;
    await settled(element);
    expect(element.written).toBeUndefined();
    expect(texted(element, "[part=missing]")).toEqual(["Still needed: who decides to send without consent"]);
  });

  test("the choice of what it rests on can be taken back, and the focus stays in the group", async () => {
    const element = await show({ draft: { recipient: 0, purpose: "referral", consent: "k-1" } });
    await userEvent.click(
      page.getByRole("button", { name: "Clear this answer: What the referral rests on" }),
    );
    await settled(element);
    expect(element.draft.consent).toBeUndefined();
    expect(element.shadowRoot?.activeElement?.getAttribute("name")).toBe("basis");
  });

  test("gives its form a whole referral as one value, and forgets all on reset", async () => {
    const { form, element } = await inForm("spean-referral", {
      recipients: inventedRecipients,
      consents,
      actor,
      draft: { recipient: 0 },
    });
    expect([...new FormData(form)]).toEqual([]);
    element.draft = { recipient: 0, purpose: "referral", services: ["shelter"], consent: "k-1" };
    await settled(element);
    expect(JSON.parse(String(new FormData(form).get("referral")))).toEqual(element.written);
    form.reset();
    await settled(element);
    expect(element.draft).toEqual({});
  });

  test("keeps what is written while the language is switched, and shows the preview in each", async () => {
    const element = await show({
      draft: { recipient: 0, purpose: "referral", reason: "An invented reason" },
      previews: inventedPreviews,
    });
    for (const language of ["km", "th", "en"] as const) {
      element.language = language;
      await settled(element);
      expect(checked(element)).toHaveLength(1);
      expect(within<HTMLTextAreaElement>(element, "#reason")[0]!.value).toBe("An invented reason");
      expect(texted(element, "[part=preview] h4")).toEqual(
        inventedPreviews[language]!.sections.map(({ title }) => title),
      );
    }
  });

  test("a recorded referral, and one that is only to be read, have no controls", async () => {
    expect(within(await show({ referral: recorded }), "input, select, textarea, button")).toEqual([]);
    const element = await show({
      readonly: true,
      draft: { recipient: 0, purpose: "referral", services: ["shelter"], consent: "k-1" },
    });
    expect(within(element, "input, select, textarea, button")).toEqual([]);
    expect(element.shadowRoot!.textContent).toContain("An invented shelter (Thailand)");
  });
});

describe("coming in", () => {
  test("says plainly that there is none", async () => {
    expect(texted(await mount("spean-referral", { direction: "in" }), "[part=empty]")).toEqual([
      "There is no referral to show.",
    ]);
  });

  test("shows every value that came before the answer, with no answer chosen", async () => {
    const element = await came();
    const lines = inventedPreviews.en!.sections.flatMap((section) => section.lines);
    expect(texted(element, "[part=value]")).toEqual(lines.map(({ label, value }) => `${label} ${value}`));
    const [preview, answer] = [within(element, "[part=preview]")[0]!, within(element, "[part=answer]")[0]!];
    expect(preview.compareDocumentPosition(answer) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(checked(element)).toEqual([]);
  });

  test("an answer that nobody chose is not given", async () => {
    const element = await came();
    expect(await eventsDuring("spean-referral-answer", confirm)).toEqual([]);
    await expect.poll(() => texted(element, "[part=error]")).toEqual(["Choose an answer first."]);
    expect(element.shadowRoot?.activeElement?.getAttribute("value")).toBe("accepted");
  });

  test("accepted by keyboard", async () => {
    await came();
    await userEvent.keyboard("{Tab} {Tab}{Tab}");
    expect(await eventsDuring("spean-referral-answer", () => userEvent.keyboard("{Enter}"))).toEqual([
      { referral: "r-1", status: "accepted" },
    ]);
  });

  test("declined only with a reason, which the event does not carry", async () => {
    const element = await came();
    await userEvent.click(radio("We cannot take this on"));
    expect(await eventsDuring("spean-referral-answer", confirm)).toEqual([]);
    await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe("answerReason");
    await userEvent.keyboard("No bed is free.");
    expect(await eventsDuring("spean-referral-answer", confirm)).toEqual([
      { referral: "r-1", status: "declined" },
    ]);
    expect(element.answerReason).toBe("No bed is free.");
    expect(element.outerHTML).not.toContain("bed");
  });

  test("what was accepted can be handed back, and what was declined has no answer any more", async () => {
    expect(texted(await came({ referral: recorded }), "[part=option]")).toEqual([
      "Hand this back to the sender",
    ]);
    expect(within(await came({ referral: { ...recorded, status: "declined" } }), "[part=answer]")).toEqual(
      [],
    );
  });

  test("another referral is not answered by what was chosen for the one before", async () => {
    const element = await came({ answer: "accepted" });
    element.referral = { ...sent, id: "r-2" };
    await settled(element);
    expect(element.answer).toBeUndefined();
  });
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test.each([
    ["written", { draft: { recipient: 0, purpose: "referral", ground: "legal-duty" } }],
    ["recorded", { referral: recorded }],
    ["come in", { direction: "in", referral: sent, answer: "declined" }],
  ] as const)("%s: axe objects to nothing, and 320 pixels are enough", async (_, properties) => {
    await page.viewport(320, 800);
    const element = await show({ language, previews: inventedPreviews, ...properties });
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(avoidedPhrases(element.shadowRoot!.textContent, language)).toEqual([]);
    expect(markupOf(element)).not.toContain("undefined");
    for (const target of within(element, "button, .option"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
