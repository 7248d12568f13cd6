import { fieldsForPurpose, type FieldSensitivity } from "@spean/model";
import { fieldCategoryOf } from "./category-of.js";
import type { ExchangePurpose } from "../consent/sending-request.js";
import { type FieldTree, createFieldTree } from "./field-tree.js";

/**
 * The leaf fields of a record that may be sent: those that the sensitivity registry of `@spean/model` has for
 * the purpose, as far as consent covers them. Statistics rests on no consent, and gets no field that leads to
 * anybody.
 */
function sendableFields(
  purpose: ExchangePurpose,
  categories: readonly string[],
): readonly FieldSensitivity[] {
  const fields = fieldsForPurpose(purpose);
  if (purpose === "statistics") return fields;
  const covered = new Set<string>(["hand-over", ...categories]);
  return fields.filter(({ path }) => covered.has(fieldCategoryOf(path) ?? ""));
}

const trees = new Map<string, FieldTree>();

/** The same as a tree; there are few, so each is made once. */
export function sendableFieldTree(purpose: ExchangePurpose, categories: readonly string[]): FieldTree {
  const key = [purpose, ...[...new Set(categories)].sort()].join();
  const known = trees.get(key);
  if (known) return known;
  const tree = createFieldTree(sendableFields(purpose, categories).map(({ path }) => path));
  trees.set(key, tree);
  return tree;
}
