/** Leaf fields as a tree, to walk a record by: `*` stands for any index or key. */
export interface FieldTree {
  readonly leaf: boolean;
  readonly children: ReadonlyMap<string, FieldTree>;
}

interface Growing extends FieldTree {
  leaf: boolean;
  readonly children: Map<string, Growing>;
}

const grown = (): Growing => ({ leaf: false, children: new Map() });

/** The tree of fields given by their patterns (JSON Pointers with `*`). */
export function createFieldTree(patterns: readonly string[]): FieldTree {
  const root = grown();
  for (const pattern of patterns) {
    let here = root;
    for (const part of pattern.split("/").slice(1)) {
      const next = here.children.get(part) ?? grown();
      here.children.set(part, next);
      here = next;
    }
    here.leaf = true;
  }
  return root;
}

const childOf = (tree: FieldTree, name: string): FieldTree | undefined =>
  tree.children.get(name) ?? tree.children.get("*");

/**
 * Keeps of a JSON value the leaves that the tree has, and drops all else, down to objects and arrays that are
 * left empty; `undefined` if nothing is left.
 */
export function keepTreeLeaves(value: unknown, tree: FieldTree): unknown {
  if (typeof value !== "object" || value === null) return tree.leaf ? value : undefined;
  return Array.isArray(value)
    ? keepItems(value, tree.children.get("*"))
    : keepFields(value as Record<string, unknown>, tree);
}

function keepItems(items: readonly unknown[], any: FieldTree | undefined): unknown {
  if (!any) return undefined;
  const kept = items.map((item) => keepTreeLeaves(item, any)).filter((item) => item !== undefined);
  return kept.length > 0 ? kept : undefined;
}

function keepFields(fields: Readonly<Record<string, unknown>>, tree: FieldTree): unknown {
  const kept: Record<string, unknown> = {};
  let any = false;
  for (const name of Object.keys(fields)) {
    const child = childOf(tree, name);
    const value = child && keepTreeLeaves(fields[name], child);
    if (value === undefined) continue;
    any = true;
    if (name === "__proto__")
      Object.defineProperty(kept, name, { value, enumerable: true, configurable: true, writable: true });
    else kept[name] = value;
  }
  return any ? kept : undefined;
}

/** Tells if `keepTreeLeaves` would leave a JSON value as it is. */
export function fitsFieldTree(value: unknown, tree: FieldTree): boolean {
  if (typeof value !== "object" || value === null) return tree.leaf;
  if (Array.isArray(value)) {
    const any = tree.children.get("*");
    return any !== undefined && value.length > 0 && value.every((item) => fitsFieldTree(item, any));
  }
  const names = Object.keys(value);
  return (
    names.length > 0 &&
    names.every((name) => fitsChild((value as Record<string, unknown>)[name], childOf(tree, name)))
  );
}

const fitsChild = (value: unknown, tree: FieldTree | undefined): boolean =>
  tree !== undefined && fitsFieldTree(value, tree);
