/** A piece of HTML that is safe to put into a page as it is. Only `html` makes one. */
export class SafeHtml {
  /** The markup itself. */
  readonly markup: string;

  private constructor(markup: string) {
    this.markup = markup;
  }

  /** Joins markup written in the program with values, each of them escaped unless it is HTML already. */
  static from(strings: TemplateStringsArray, values: readonly HtmlValue[]): SafeHtml {
    return new SafeHtml(
      strings.reduce((page, part, index) => page + markupOf(values[index - 1] ?? "") + part),
    );
  }
}

/** Values that a template accepts: text and numbers are escaped, HTML and lists of HTML stand as they are. */
export type HtmlValue = string | number | SafeHtml | readonly SafeHtml[];

/** Tags a template as HTML: whatever is filled in is escaped, for text and for quoted attributes alike. */
export const html = (strings: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml =>
  SafeHtml.from(strings, values);

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function markupOf(value: HtmlValue): string {
  if (value instanceof SafeHtml) return value.markup;
  if (typeof value === "object") return value.map(({ markup }) => markup).join("\n");
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}
