// Compiles templates, at build time or in a page that brings words of its own.
import compile from "icu-minify/compile";
import type { CompiledMessage } from "icu-minify/format";

/**
 * Compiles ICU MessageFormat templates, by id. Throws an `Error` that names the id of a template that is not
 * one.
 */
export function compileMessages(
  templates: Readonly<Record<string, string>>,
): Record<string, CompiledMessage> {
  return Object.fromEntries(
    Object.entries(templates).map(([id, template]) => {
      try {
        return [id, compile(template)];
      } catch (cause) {
        throw new Error(`The template of "${id}" is no ICU MessageFormat: ${(cause as Error).message}`, {
          cause,
        });
      }
    }),
  );
}
