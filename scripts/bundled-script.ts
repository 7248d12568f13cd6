import { build, type Rolldown } from "vite";
import { sourceResolution } from "./source-resolution.mjs";

/** Bundles a module, with the packages' source, into one plain script that leaves its exports in a global. */
export async function bundleScript(entry: string, name: string): Promise<string> {
  const [built] = (await build({
    configFile: false,
    logLevel: "error",
    resolve: sourceResolution,
    build: { write: false, lib: { entry, formats: ["iife"], name } },
  })) as Rolldown.RolldownOutput[];
  return built!.output[0].code;
}
