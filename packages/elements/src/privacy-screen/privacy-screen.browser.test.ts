import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, eventsDuring, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import type { SpeanPrivacyScreen } from "./privacy-screen.js";

async function show(
  properties: Partial<SpeanPrivacyScreen> = {},
): Promise<{ element: SpeanPrivacyScreen; inside: HTMLInputElement }> {
  const element = await mount("spean-privacy-screen", properties);
  element.innerHTML = `<label>An invented note <input value="kept" /></label><button style="visibility: visible">An invented button</button>`;
  return { element, inside: element.querySelector("input")! };
}
const button = (name: string) => page.getByRole("button", { name });
const focused = (element: SpeanPrivacyScreen): string | null | undefined =>
  element.shadowRoot?.activeElement?.getAttribute("part");

test("shows what is slotted, and covers it by its button", async () => {
  const { element, inside } = await show();
  await expect.element(page.getByRole("textbox")).toBeVisible();
  const details = await eventsDuring("spean-privacy", () => userEvent.click(button("Cover this page")));
  await settled(element);
  expect(details).toEqual([{ covered: true }]);
  await expect.element(page.getByRole("textbox")).not.toBeInTheDocument();
  expect(inside.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(false);
  expect(
    inside
      .closest("spean-privacy-screen")!
      .querySelector("button")!
      .checkVisibility({ opacityProperty: true }),
  ).toBe(false);
});

test("nothing inside takes the focus while it is covered, even what says that it is visible", async () => {
  const { element, inside } = await show({ covered: true });
  for (const each of [inside, element.querySelector("button")!]) {
    each.focus();
    expect(document.activeElement).not.toBe(each);
  }
  expect(within(element, ".content")[0]!.hasAttribute("inert")).toBe(true);
});

test("one key covers from anywhere; the same key, Escape and a second Enter do not uncover", async () => {
  const { element, inside } = await show();
  inside.focus();
  await userEvent.keyboard("{F8}");
  await settled(element);
  expect(element.covered).toBe(true);
  expect(focused(element)).toBe("uncover-button");
  await userEvent.keyboard("{F8}{Escape}");
  expect(element.covered).toBe(true);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => focused(element)).toBe("stay-button");
  await userEvent.keyboard("{Enter}");
  expect(element.covered).toBe(true);
});

test("comes back by two presses, with the focus where it was and nothing lost", async () => {
  const { element, inside } = await show();
  inside.focus();
  inside.value = "typed";
  await userEvent.keyboard("{F8}");
  await userEvent.click(button("Show the page again"));
  const details = await eventsDuring("spean-privacy", () =>
    userEvent.click(button("Nobody else can see it: show the page")),
  );
  await settled(element);
  expect(details).toEqual([{ covered: false }]);
  expect(document.activeElement).toBe(inside);
  expect(inside.value).toBe("typed");
  expect(element.shadowRoot!.textContent).not.toContain("This page is covered");
});

test("another key can be set, or none", async () => {
  const { element } = await show({ key: "" });
  await userEvent.keyboard("{F8}");
  expect(element.covered).toBe(false);
  element.key = "F7";
  await settled(element);
  await userEvent.keyboard("{F7}");
  expect(element.covered).toBe(true);
});

test("stays covered when it is moved in the page, and listens no more when it is taken out", async () => {
  const { element } = await show({ covered: true });
  document.querySelector("main")!.append(element);
  await settled(element);
  expect(element.covered).toBe(true);
  const other = await show();
  other.element.remove();
  await userEvent.keyboard("{F8}");
  expect(other.element.covered).toBe(false);
});

describe.each(["en", "km", "th"] as const)("in %s", (language) => {
  test("axe objects to nothing, shown or covered, and 320 pixels are enough", async () => {
    await page.viewport(320, 800);
    const { element } = await show({ language });
    expect(await violations()).toEqual([]);
    element.covered = true;
    await settled(element);
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const target of within(element, "button"))
      expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
