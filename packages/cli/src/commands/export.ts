import type { Command } from "commander";
import type { CommandContext } from "../context.js";
import { addExportSqlCommand } from "../export/export-sql-command.js";

const help = `
Each format has a help of its own: spean export sql --help.

Example:
  $ spean export sql --dialect postgresql -o spean.sql`;

/** Adds `spean export`: the standard in forms that other systems run. */
export function addExportCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("export")
    .summary("write the standard for another system")
    .description("Write the standard in a form that another system runs.")
    .addHelpText("after", help);
  addExportSqlCommand(command, context);
}
