import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { Courier, KeyDirectoryFile } from "@spean/courier";
import { TrustAnchors } from "@spean/exchange";
import type { DatabaseQueries } from "@spean/store";
import { openAgencySystem } from "./open-system.js";
import { readServerOptions, readAgencyOption } from "./options.js";

const usage = `An agency's part in the key directory.

Usage: npm run exchange -w @spean/two-agencies -- --agency <kh|th> entry
         prints this agency's public keys, for whoever makes the directory
       npm run exchange -w @spean/two-agencies -- --agency <kh|th> import --directory <file> --anchors <file> [--new-anchors]
         accepts a directory that both authorities signed, with the root keys that it is judged by. Those of the first one are kept:
         --new-anchors says that the authorities have changed them

Its settings are the server's. With the embedded database, stop the server first.`;

async function importFiles(
  courier: Courier<DatabaseQueries>,
  { directory, anchors, newAnchors }: { directory: string; anchors: string; newAnchors: boolean },
): Promise<number> {
  const roots = TrustAnchors.safeParse(JSON.parse(await readFile(anchors, "utf8")));
  if (!roots.success)
    throw new Error("The anchors must hold the public root keys of both authorities, Cambodia and Thailand.");
  const file = {
    text: (await readFile(directory, "utf8")).trim(),
    anchors: roots.data as KeyDirectoryFile["anchors"],
    newAnchors,
  };
  const read = await courier.importDirectory(file);
  if (!read.ok) throw new Error(`Refused (${read.refusal.code}): ${read.refusal.message}`);
  return read.value.sequence;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      agency: { type: "string" },
      directory: { type: "string" },
      anchors: { type: "string" },
      "new-anchors": { type: "boolean" },
      help: { type: "boolean" },
    },
    allowPositionals: true,
  });
  const { agency, directory, anchors, help, "new-anchors": newAnchors = false } = values;
  const [what] = positionals;
  if (help || (what !== "entry" && what !== "import")) return console.log(usage);
  if (what === "import" && (directory === undefined || anchors === undefined)) throw new Error(usage);
  const { database, courier, audit } = await openAgencySystem(
    readServerOptions(process.env, readAgencyOption(agency)),
  );
  try {
    if (what === "entry") console.log(JSON.stringify(await courier.readDirectoryMember(), null, 2));
    else {
      const sequence = await importFiles(courier, {
        directory: directory ?? "",
        anchors: anchors ?? "",
        newAnchors,
      });
      await audit.append({
        action: "directory.import",
        outcome: "done",
        details: { directory: sequence, newAnchors },
      });
      console.log(`Accepted directory ${sequence}.`);
    }
  } finally {
    await database.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "The directory could not be read.");
  process.exitCode = 1;
});
