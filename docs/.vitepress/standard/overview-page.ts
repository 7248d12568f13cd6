import { type Context, entry, linkTo, nameOf } from "./context.js";
import { countedOn } from "./list-page.js";
import { page, plain, table } from "./markdown.js";

/** The first page of the list: what there is, how much, which version. */
export function overviewPage(context: Context): string {
  const { labels, standard, word } = context;
  const lists = standard.lists.map(({ code }) => [
    `[${plain(entry(labels.lists, code).label.text)}](${linkTo(context, code)})`,
    String(countedOn(context, code).length),
  ]);
  const groups = standard.groups.map(({ code }) => [
    `[${plain(nameOf(context, code))}](${linkTo(context, code)})`,
    String(standard.indicators.filter(({ dimension }) => dimension === code).length),
  ]);
  return page(
    `# ${plain(labels.title.text)}`,
    word("list.about", { id: standard.id, version: standard.version }),
    `${word("list.digest")} <code class="digest">${standard.digest}</code>`,
    `## ${word("list.lists")} {#lists}`,
    table([word("list.list"), word("list.count")], lists),
    `## ${word("list.groups")} {#groups}`,
    word("list.groups-about"),
    table([word("list.list"), word("list.count")], groups),
    `- [${word("list.rules")}](${linkTo(context, "rules")})\n- [${word("list.sources")}](${linkTo(context, "sources")})`,
  );
}
