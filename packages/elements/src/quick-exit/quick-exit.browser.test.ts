import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import { safeExitTarget } from "./leave-page.js";

const exits: Event[] = [];
const stay = (event: Event): void => {
  exits.push(event);
  event.preventDefault();
};

async function staying(): Promise<HTMLElement & { shadowRoot: ShadowRoot | null }> {
  exits.length = 0;
  document.addEventListener("spean-exit", stay);
  return mount("spean-quick-exit", { href: "https://example.org/" });
}

afterEach(() => {
  document.removeEventListener("spean-exit", stay);
  document.documentElement.style.removeProperty("display");
});

test("a press of the button announces that the page is left, once, and a host may prevent it", async () => {
  await staying();
  await userEvent.click(page.getByRole("button", { name: "Leave this page quickly" }));
  expect(exits).toHaveLength(1);
  expect(exits[0]).toMatchObject({ bubbles: true, composed: true, cancelable: true });
  expect(document.title).toBe("Test");
  expect(document.documentElement.style.display).toBe("");
});

test("three presses of Shift do the same, and the presses still wanted are said politely", async () => {
  const element = await staying();
  const spoken = (): string => within(element, "[role=status]")[0]!.textContent;
  await userEvent.keyboard("{Shift}");
  await settled(element);
  expect(spoken()).toBe("Shift: press 2 more times to leave this page.");
  await userEvent.keyboard("{Shift}");
  await settled(element);
  expect(spoken()).toBe("Shift: press 1 more time to leave this page.");
  expect(exits).toHaveLength(0);
  await userEvent.keyboard("{Shift}");
  expect(exits).toHaveLength(1);
});

test("capital letters do not count, and another key in between starts anew", async () => {
  await staying();
  await userEvent.keyboard("{Shift>}a{/Shift}{Shift>}b{/Shift}{Shift>}c{/Shift}");
  await userEvent.keyboard("{Shift}{Shift}x{Shift}");
  expect(exits).toHaveLength(0);
});

test("after two seconds the presses are forgotten, and that is said", async () => {
  const element = await staying();
  await userEvent.keyboard("{Shift}{Shift}");
  await expect
    .poll(() => within(element, "[role=status]")[0]!.textContent, { timeout: 4000 })
    .toBe("You are still on this page.");
  await userEvent.keyboard("{Shift}");
  expect(exits).toHaveLength(0);
});

test("once taken off the page it listens no more", async () => {
  const element = await staying();
  element.remove();
  await userEvent.keyboard("{Shift}{Shift}{Shift}");
  expect(exits).toHaveLength(0);
});

test("hides the page and its title before the next one loads", async () => {
  const element = await mount("spean-quick-exit", { href: "#left" });
  element.leave();
  expect(document.title).toBe("…");
  expect(document.documentElement.style.display).toBe("none");
  expect(document.documentElement.style.getPropertyPriority("display")).toBe("important");
  await expect.poll(() => location.hash).toBe("#left");
});

test.each([
  ["https://example.org/weather", "https://example.org/weather"],
  ["/weather", "https://host.example/weather"],
  ["javascript:alert(1)", "about:blank"],
  ["data:text/html,x", "about:blank"],
  ["https://", "about:blank"],
  ["about:blank", "about:blank"],
])("goes from %s to %s", (href, target) => {
  expect(safeExitTarget(href, "https://host.example/case/1")).toBe(target);
});

test("stays in sight while the page scrolls", async () => {
  const element = await staying();
  const tall = document.createElement("div");
  tall.style.blockSize = "5000px";
  element.after(tall);
  window.scrollTo(0, 3000);
  expect(element.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  expect(element.getBoundingClientRect().bottom).toBeLessThan(window.innerHeight);
  window.scrollTo(0, 0);
});

describe.each([
  ["en", "Leave this page quickly"],
  ["km", "ចាកចេញពីទំព័រនេះភ្លាម"],
  ["th", "ออกจากหน้านี้ทันที"],
] as const)("in %s", (language, label) => {
  test("has its label, nothing that axe objects to, and a target of at least 44 pixels at 320", async () => {
    await page.viewport(320, 800);
    const element = await mount("spean-quick-exit", { language });
    await expect.element(page.getByRole("button", { name: label })).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(danglingReferences(element)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(within(element, "button")[0]!.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  });
});
