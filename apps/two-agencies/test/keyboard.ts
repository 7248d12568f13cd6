import type { Page } from "playwright-core";
import type { SignInRequest } from "../src/shared/account.js";

/** The focused element, seen through every shadow root. */
interface Focused {
  readonly name: string;
  readonly value: string;
  readonly text: string;
  readonly tag: string;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const { name = "", value = "" } = (element ?? {}) as Partial<HTMLInputElement>;
    return { name, value, text: element?.textContent?.trim() ?? "", tag: element?.localName ?? "" };
  });

const mostStops = 600;

/** Presses Tab until what is wanted has the focus, as somebody without a mouse gets there. */
export async function tabTo(page: Page, wanted: (focused: Focused) => boolean, what: string): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press("Tab");
    if (wanted(await focused(page))) return;
  }
  throw new Error(`Tab does not lead to ${what}.`);
}

/** Chooses one radio of a group by Tab, arrows and Space. */
export async function chooseRadio(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, (stop) => stop.name === name, `the choices of ${name}`);
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 8 && (await focused(page)).value !== value; presses += 1)
    await page.keyboard.press("ArrowDown");
  if ((await focused(page)).value !== value) throw new Error(`The arrows do not lead to ${value}.`);
}

/** Follows a link, or presses a button, that begins with these words. */
export async function pressOn(page: Page, words: string): Promise<void> {
  await tabTo(
    page,
    ({ tag, text }) => ["a", "button", "summary"].includes(tag) && text.startsWith(words),
    words,
  );
  await page.keyboard.press("Enter");
}

/** Signs in on the page that asks for it, and waits for what comes after. */
export async function signIn(page: Page, { email, password }: SignInRequest): Promise<void> {
  await tabTo(page, ({ name }) => name === "email", "the e-mail address");
  await page.keyboard.type(email);
  await tabTo(page, ({ name }) => name === "password", "the password");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.locator(".person").waitFor();
}
