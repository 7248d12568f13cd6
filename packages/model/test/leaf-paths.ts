/** A JSON Schema as far as it is walked here. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** The path of every leaf field of a JSON Schema that is not recursive: `*` stands for any index or key. */
export function leafPaths(root: Schema): Set<string> {
  const walk = (schema: Schema, path: string): string[] => {
    if (schema.$ref) return walk(root.$defs![schema.$ref.replace("#/$defs/", "")]!, path);
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (alternatives) return alternatives.flatMap((one) => walk(one, path));
    if (schema.items) return walk(schema.items, `${path}/*`);
    if (schema.type !== "object") return [path];
    const rest = schema.additionalProperties;
    const open = typeof rest === "object" && Object.keys(rest).length > 0 ? walk(rest, `${path}/*`) : [];
    return [
      ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => walk(inner, `${path}/${key}`)),
      ...open,
    ];
  };
  return new Set(walk(root, ""));
}

/** The path of every place of a JSON Schema that is of this definition: `*` stands for any index. */
export function placesOfDefinition(root: Schema, name: string): string[] {
  const walk = (schema: Schema, path: string): string[] => {
    if (schema.$ref === `#/$defs/${name}`) return [path];
    if (schema.$ref) return walk(root.$defs![schema.$ref.replace("#/$defs/", "")]!, path);
    return [
      ...(schema.anyOf ?? schema.oneOf ?? []).flatMap((one) => walk(one, path)),
      ...(schema.items ? walk(schema.items, `${path}/*`) : []),
      ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => walk(inner, `${path}/${key}`)),
    ];
  };
  return walk(root, "");
}
