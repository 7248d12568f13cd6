import { Language } from "@spean/model";
import { Option } from "commander";

/** `--lang`: the language of text shown to people. */
export function createLanguageOption(): Option {
  return new Option("--lang <language>", "language of the text (default: that of the terminal)").choices(
    Language.options,
  );
}
