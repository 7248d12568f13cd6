import { publishedCases } from "@spean/conformance";

const titles = new Map(publishedCases.map(({ id, published }) => [id, published.title]));

/** Title, in English, of the published case that a demonstration case was loaded from. */
export const publishedTitle = (demonstration: string): string | undefined => titles.get(demonstration);
