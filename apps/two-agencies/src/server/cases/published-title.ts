import { publishedCases } from "@spean/conformance";

const titles = new Map(publishedCases.map(({ id, published }) => [id, published.title]));

/** The title of the published case that a demonstration case was loaded from, in English; `undefined` for every other case. */
export function publishedTitle(demonstration: string | null): string | undefined {
  return demonstration === null ? undefined : titles.get(demonstration);
}
