import type { NamePart, PersonName, ScriptCode } from "@spean/model";

/** A part of a name, in the script that the mapping gives its field. */
export type OlderNamePart = NamePart & { readonly script: ScriptCode };

/**
 * Makes one name of the parts in each script, in the order in which they stand: a spelling in Khmer and one in
 * Latin letters are two names, and never run into one.
 */
export function namesByScript(parts: readonly OlderNamePart[]): PersonName[] {
  const scripts = [...new Set(parts.map(({ script }) => script))];
  return scripts.map((script) => {
    const own = parts.filter((part) => part.script === script);
    return {
      asWritten: own.map(({ text }) => text).join(" "),
      script,
      parts: own.map(({ kind, text }) => ({ kind, text })),
    };
  });
}
