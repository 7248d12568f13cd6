import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(options: { readonly resultTypes: readonly ["violations"] }): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

/** Opens what a page folds away. */
export const openDetails = (page: Page) =>
  page
    .locator("details")
    .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));

/**
 * Runs axe on a page. It is injected by the browser's developer protocol, which no Content Security Policy
 * blocks.
 */
export async function violationsOn(page: Page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
}
