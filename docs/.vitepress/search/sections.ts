/** One part of a page in the search index: its anchor, its titles from the page down, its text. */
export interface Section {
  readonly anchor: string;
  readonly titles: string[];
  readonly text: string;
}

const HEADING = /^(#{1,3}) (.+?)(?: \{#([\w.-]+)\})?$/;

/**
 * The parts of a page written from data, by its headings with an anchor; a heading without one stays with the
 * part above it.
 */
export function sectionsOf(markdown: string): Section[] {
  const sections: { anchor: string; titles: string[]; lines: string[] }[] = [];
  for (const line of markdown.split("\n")) {
    const [, marks, heading, anchor] = HEADING.exec(line) ?? [];
    const above = sections[0]?.titles[0];
    if (marks === "#" && heading !== undefined && above === undefined) sections.push({ anchor: "", titles: [words(heading)], lines: [] });
    else if (anchor !== undefined && heading !== undefined && above !== undefined)
      sections.push({ anchor, titles: [above, words(heading)], lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ lines, ...section }) => ({ ...section, text: words(lines.join("\n")) }));
}

const words = (markdown: string): string =>
  markdown
    // the words of a link, and a code beside it, belong to the page that it leads to
    .replace(/\[[^\]]*\]\([^)]*\)(?:<br><code[^>]*>[^<]*<\/code>|,)?/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/^ *- |[#>|*`[\]]|:::|-{3,}/gm, " ")
    .replace(/\s+/g, " ")
    .trim();
