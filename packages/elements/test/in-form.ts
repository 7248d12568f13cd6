import { mount, settled } from "./mount.js";

/** Puts an element into a form on an empty page. */
export async function inForm<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): Promise<{ form: HTMLFormElement; element: HTMLElementTagNameMap[Tag] }> {
  const element = await mount(tag, properties);
  const form = document.createElement("form");
  element.replaceWith(form);
  form.append(element);
  await settled(element);
  return { form, element };
}
