import { Option } from "commander";

/** `--standard`: what to score and check against. */
export function createStandardOption(): Option {
  return new Option("--standard <file|id@version>", "use this standard instead of the current common list");
}
