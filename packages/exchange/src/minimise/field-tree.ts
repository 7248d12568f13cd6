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
export function fieldTree(patterns: readonly string[]): FieldTree {
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

/** What a walk leaves of a value; `whole` says that nothing had to go. */
export interface Kept {
  readonly value: unknown;
  readonly whole: boolean;
}

/** Keeps of a JSON value the leaves that the tree has, and drops all else, down to objects and arrays that are left empty. */
export function keep(value: unknown, tree: FieldTree): Kept {
  if (typeof value !== "object" || value === null) return tree.leaf ? { value, whole: true } : { value: undefined, whole: value === undefined };
  const kept = Array.isArray(value) ? keepItems(value, tree) : keepFields(Object.entries(value), tree);
  return kept.value === undefined ? { value: undefined, whole: false } : kept;
}

function keepItems(items: readonly unknown[], tree: FieldTree): Kept {
  const any = tree.children.get("*");
  if (!any) return { value: undefined, whole: false };
  const kept = items.map((item) => keep(item, any));
  const values = kept.map((item) => item.value).filter((item) => item !== undefined);
  return { value: values.length > 0 ? values : undefined, whole: kept.every(({ whole }) => whole) };
}

function keepFields(fields: readonly (readonly [string, unknown])[], tree: FieldTree): Kept {
  const kept = fields.map(([name, value]) => {
    const child = tree.children.get(name) ?? tree.children.get("*");
    return [name, child ? keep(value, child) : { value: undefined, whole: value === undefined }] as const;
  });
  const values = kept.filter(([, { value }]) => value !== undefined).map(([name, { value }]) => [name, value] as const);
  return { value: values.length > 0 ? Object.fromEntries(values) : undefined, whole: kept.every(([, { whole }]) => whole) };
}
