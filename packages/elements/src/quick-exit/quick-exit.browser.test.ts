import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { violations } from "../../test/accessibility.js";
import { danglingReferences, mount, settled, within } from "../../test/mount.js";
import "../register.js";
import { leavePageAtOnce, safeExitTarget } from "./leave-page.js";

const exits: Event[] = [];
const stay = (event: Event): void => {
  exits.push(event);
  event.preventDefault();
};

async function staying(): Promise<HTMLElementTagNameMap["spean-quick-exit"]> {
  exits.length = 0;
  document.addEventListener("spean-exit", stay);
  return mount("spean-quick-exit", { href: "https://example.org/" });
}

afterEach(() => {
  document.removeEventListener("spean-exit", stay);
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  document.documentElement.style.removeProperty("display");
  vi.useRealTimers();
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

test("presses up to five seconds apart count; after that they are forgotten, and that is said", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const element = await staying();
  const spoken = (): string => within(element, "[role=status]")[0]!.textContent;
  for (let press = 0; press < 2; press += 1) {
    await userEvent.keyboard("{Shift}");
    vi.advanceTimersByTime(4900);
  }
  await element.updateComplete;
  expect(spoken()).toBe("Shift: press 1 more time to leave this page.");
  vi.advanceTimersByTime(200);
  await element.updateComplete;
  expect(spoken()).toBe("You are still on this page.");
  await userEvent.keyboard("{Shift}");
  expect(exits).toHaveLength(0);
});

test.each([
  ["marking text with Shift and a pointer", () => new PointerEvent("pointerdown", { bubbles: true })],
  ["scrolling sideways with Shift and the wheel", () => new WheelEvent("wheel", { bubbles: true })],
  ["typing on a keyboard that gives no keys", () => new InputEvent("input", { bubbles: true })],
])("%s never leaves the page, however often", async (_, event) => {
  await staying();
  for (let press = 0; press < 4; press += 1) {
    await userEvent.keyboard("{Shift>}");
    document.body.dispatchEvent(event());
    await userEvent.keyboard("{/Shift}");
  }
  await userEvent.keyboard("{Shift}{Shift}");
  document.body.dispatchEvent(event());
  await userEvent.keyboard("{Shift}");
  expect(exits).toHaveLength(0);
});

test.each(["Alt", "Control", "Meta"])(
  "going through the languages of a keyboard, Shift while %s is held, never leaves the page",
  async (held) => {
    await staying();
    await userEvent.keyboard(`{${held}>}{Shift}{Shift}{Shift}{Shift}{/${held}}`);
    expect(exits).toHaveLength(0);
  },
);

test("Shift of a touch keyboard in a field never leaves the page", async () => {
  const element = await staying();
  const field = document.createElement("input");
  element.after(field);
  for (let press = 0; press < 4; press += 1)
    for (const type of ["keydown", "keyup"])
      field.dispatchEvent(new KeyboardEvent(type, { key: "Shift", code: "", bubbles: true, composed: true }));
  expect(exits).toHaveLength(0);
});

test("whoever sees is shown how many presses were counted, and no more once they are forgotten", async () => {
  const element = await staying();
  const lit = (): number => within(element, ".presses .counted").length;
  expect(within(element, ".presses")).toEqual([]);
  await userEvent.keyboard("{Shift}");
  await settled(element);
  expect([lit(), within(element, ".presses i").length]).toEqual([1, 3]);
  await userEvent.keyboard("{Shift}");
  await settled(element);
  expect(lit()).toBe(2);
  await userEvent.keyboard("x");
  await settled(element);
  expect(within(element, ".presses")).toEqual([]);
});

const shownNow = (): string[] => [document.documentElement.style.display, document.title];

test("no question of the host holds the exit up, and it is asked again once the page is shown again", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  await mount("spean-quick-exit", {});
  const asked = vi.fn((event: Event) => event.preventDefault());
  addEventListener("beforeunload", asked);
  window.onbeforeunload = asked;
  document.title = "Test";
  leavePageAtOnce("#still-here", window);
  expect(document.documentElement.style.display).toBe("none");
  dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(asked).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  await userEvent.keyboard("x");
  expect(shownNow()).toEqual(["", "Test"]);
  dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(asked).toHaveBeenCalledTimes(2);
  removeEventListener("beforeunload", asked);
  window.onbeforeunload = null;
});

test.each([
  ["a key", () => userEvent.keyboard("x")],
  ["a pointer", () => document.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }))],
])(
  "however often it was asked for, a page that is still there is shown by %s after ten seconds, and by nothing before",
  async (_, press) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    document.title = "Test";
    leavePageAtOnce("#slow", window);
    leavePageAtOnce("#slow", window);
    await press();
    vi.advanceTimersByTime(9_900);
    expect(shownNow()).toEqual(["none", "…"]);
    vi.advanceTimersByTime(60_000);
    await userEvent.keyboard("{Shift}");
    expect(shownNow()).toEqual(["none", "…"]);
    await press();
    expect(shownNow()).toEqual(["", "Test"]);
  },
);

test("a page that is gone back to after the exit is shown again, and not one that was still loading", async () => {
  leavePageAtOnce("#gone-back", window);
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: false }));
  expect(document.documentElement.style.display).toBe("none");
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect(document.documentElement.style.display).toBe("");
});

test("in a frame the page around it leaves, is hidden with it, and asks nothing", async () => {
  const told = new Promise<unknown>((heard) =>
    addEventListener("message", ({ data }) => data?.displays && heard(data.displays)),
  );
  const asked = vi.fn();
  window.onbeforeunload = asked;
  const frame = document.createElement("iframe");
  frame.srcdoc = `<script type="module">
    import { leavePageAtOnce } from "${new URL("./leave-page.ts", import.meta.url).href}";
    leavePageAtOnce("#framed", parent);
    const displays = [document, parent.document].map((page) => page.documentElement.style.display);
    parent.postMessage({ displays }, "*");
  </script>`;
  document.body.append(frame);
  expect(await told).toEqual(["none", "none"]);
  dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(asked).not.toHaveBeenCalled();
  window.onbeforeunload = null;
  await expect.poll(() => location.hash).toBe("#framed");
  frame.remove();
});

const shiftIn = (seen: Document): void => {
  for (let press = 0; press < 3; press += 1)
    for (const type of ["keydown", "keyup"])
      seen.body.dispatchEvent(new KeyboardEvent(type, { key: "Shift", code: "ShiftLeft", bubbles: true }));
};

test("moved into a frame it listens there and no longer where it was, and back again the other way round", async () => {
  const element = await staying();
  const home = element.parentElement!;
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const inside = frame.contentDocument!;
  inside.addEventListener("spean-exit", stay);
  inside.body.append(element);
  shiftIn(document);
  expect(exits).toHaveLength(0);
  shiftIn(inside);
  expect(exits).toHaveLength(1);
  home.append(element);
  shiftIn(inside);
  expect(exits).toHaveLength(1);
  shiftIn(document);
  expect(exits).toHaveLength(2);
  frame.remove();
});

test("in another document it hides that one and those around it, and no question of theirs holds it up", async () => {
  const element = await mount("spean-quick-exit", { href: "https://example.org/" });
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const [inside, view] = [frame.contentDocument!, frame.contentWindow!];
  inside.body.append(element);
  const asked = vi.fn();
  view.addEventListener("beforeunload", asked);
  leavePageAtOnce("#from-within", window, view);
  expect([document, inside].map((seen) => seen.documentElement.style.display)).toEqual(["none", "none"]);
  view.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(asked).not.toHaveBeenCalled();
  await expect.poll(() => location.hash).toBe("#from-within");
  view.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  expect([document, inside].map((seen) => seen.documentElement.style.display)).toEqual(["", ""]);
  frame.remove();
});

test("once taken off the page it listens no more", async () => {
  const element = await staying();
  element.remove();
  await userEvent.keyboard("{Shift}{Shift}{Shift}");
  expect(exits).toHaveLength(0);
});

test("hides the page and its title before the next one loads", async () => {
  leavePageAtOnce("#left", window);
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
