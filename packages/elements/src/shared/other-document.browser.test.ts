import { expect, test } from "vitest";
import { mount, settled, within } from "../../test/mount.js";
import { states } from "../../test/states.js";
import "../live.js";

/** A window of the same origin, as a page opens one to print or to show a part apart. */
function frame(): Window & typeof globalThis {
  const made = document.createElement("iframe");
  document.body.append(made);
  return made.contentWindow as Window & typeof globalThis;
}

test("the key that covers is heard in the document where the screen stands, and in no other", async () => {
  const element = await mount("spean-privacy-screen");
  const view = frame();
  view.document.body.append(element);
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "F8", bubbles: true }));
  expect(element.covered).toBe(false);
  view.document.body.dispatchEvent(new view.KeyboardEvent("keydown", { key: "F8", bubbles: true }));
  expect(element.covered).toBe(true);
});

test("an assessment shows all of itself when the window that it stands in is printed", async () => {
  const whole = states.find(({ tag, properties }) => tag === "spean-assessment" && properties.explain)!;
  const element = await mount("spean-assessment", whole.properties);
  const view = frame();
  view.document.body.append(element);
  await settled(element);
  const shown = (): number => within(element, "details.named li").length;
  expect(shown()).toBe(0);
  view.dispatchEvent(new view.Event("beforeprint"));
  expect(shown()).toBeGreaterThan(0);
  view.dispatchEvent(new view.Event("afterprint"));
  expect(shown()).toBe(0);
});
