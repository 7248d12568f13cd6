import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { NewAccountRequest } from "../shared/account.js";
import { openAgencySystem } from "./open-system.js";
import { readServerOptions, readAgencyOption } from "./options.js";

const usage = `Adds an account, so that somebody can sign in for the first time. The password, of 12 to 128 characters, comes on the standard input.

Usage: npm run account -w @spean/two-agencies -- --agency <kh|th> --name <name> --email <address> --role <officer|supervisor|multidisciplinary-team|administrator>

Its settings are the server's. With the embedded database, stop the server first.`;

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      agency: { type: "string" },
      name: { type: "string" },
      email: { type: "string" },
      role: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const { help, agency: named, ...given } = values;
  if (help) return console.log(usage);
  const agency = readAgencyOption(named);
  const read = NewAccountRequest.safeParse({
    ...given,
    password: (await text(process.stdin)).replace(/\r?\n$/, ""),
  });
  if (!read.success)
    throw new Error(
      `Missing or wrong: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}.\n\n${usage}`,
    );
  const { accounts, database } = await openAgencySystem(readServerOptions(process.env, agency));
  const added = await accounts.add(read.data);
  await database.close();
  if (!added) throw new Error("There is an account with this e-mail address already.");
  console.log("The account was added.");
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The account could not be added.");
  process.exitCode = 1;
});
