import type { Language } from "@spean/model";
import { commonList } from "@spean/standard";
import { loadStandardText } from "@spean/standard/load-text";
import type { Command } from "commander";
import { formatPrintableJson } from "@spean/bulk/entries";
import type { CommandContext } from "../context.js";
import { languageOfTerminal } from "../language-of.js";
import { createLanguageOption } from "../language-option.js";
import { listIndicatorColumns, listIndicatorRows } from "../list-rows.js";
import { formatTable } from "../output/table.js";
import { refuseClosedOutput } from "../places/refuse-closed-output.js";
import { descriptorOf } from "../places/refuse-shared-places.js";
import { WrongCallError } from "../wrong-call.js";

interface ListOptions {
  readonly list?: string;
  readonly lang?: Language;
  readonly json?: true;
}

const lists = commonList.lists.map(({ code }) => code);
const groups = commonList.groups.map(({ code }) => code);

const help = `
CODE is one of ${[...lists, ...groups].join(", ")}. A list has the indicators that it counts (strong, medium, weak); act and
purpose are the questions that are asked with every list and never counted. Without --list: everything, with its strength on
each list ("-" where it does not stand on the list, "none" where it is asked and not counted).

Example:
  $ spean list --list adult-labour --lang km`;

/** Adds `spean list`: the common list as a table. */
export function addListCommand(program: Command, context: CommandContext): void {
  program
    .command("list")
    .summary("show the common list of indicators")
    .description("Show the common list of indicators as a table: a reference draft, not an official text.")
    .option("--list <code>", "only one list, or one group of questions")
    .addOption(createLanguageOption())
    .option("--json", "print a JSON array, with the question and the guidance for officers")
    .addHelpText("after", help)
    .action((options: ListOptions) => list(options, context));
}

async function list(options: ListOptions, { io, out }: CommandContext): Promise<void> {
  refuseClosedOutput(descriptorOf(io.stdout));
  const code = options.list;
  if (code !== undefined && ![...lists, ...groups].includes(code))
    throw new WrongCallError(`there is no such list. There are: ${[...lists, ...groups].join(", ")}.`);
  const text = await loadStandardText(options.lang ?? languageOfTerminal(io.env));
  const rows = listIndicatorRows(commonList, text, code);
  await out.write(
    options.json
      ? `${formatPrintableJson(rows, 2)}\n`
      : formatTable(listIndicatorColumns(commonList, code), rows),
  );
  if (commonList.lists.some((known) => known.code === code && known.draft))
    io.stderr.write(`spean: ${code} is a draft list.\n`);
}
