import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { help, readOptions } from "./options.js";
import { startServer } from "./start-server.js";

const pageFolder = fileURLToPath(new URL("../../dist/page", import.meta.url));
/** How long requests under way are waited for when the server is told to stop. */
const patience = 5000;

async function run(): Promise<void> {
  if (!existsSync(pageFolder)) throw new Error("The page is not built yet: run `npm run build -w @spean/sample`.");
  const options = readOptions(process.env);
  const server = await startServer(options, { pageFolder, log: (line) => console.error(JSON.stringify(line)) });
  const note = options.mode === "demonstration" ? " Demonstration data only: anybody knows its accounts." : "";
  console.log(`Spean sample: ${server.address} (${server.database}).${note} Ctrl+C stops it.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(1), patience).unref();
      void server.stop().then(() => process.exit(0));
    });
}

if (process.argv.includes("--help") || process.argv.includes("-h")) console.log(help);
else
  run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : "The server could not start.");
    process.exitCode = 1;
  });
