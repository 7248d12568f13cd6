import { readFileSync } from "node:fs";

type Json = Record<string, unknown>;

const schema = JSON.parse(
  readFileSync(new URL("../schema/record.schema.json", import.meta.url), "utf8"),
) as Json & { readonly $defs: Readonly<Record<string, Json>> };

function placesIn(node: Json, path: string): string[] {
  const ref = node["$ref"] as string | undefined;
  if (ref !== undefined) return placesIn(schema.$defs[ref.slice("#/$defs/".length)]!, path);
  if (Array.isArray(node["enum"])) return [path];
  const inner = Object.entries((node["properties"] ?? {}) as Record<string, Json>);
  const any = [node["items"], node["additionalProperties"]].filter((one) => typeof one === "object");
  return [
    ...inner.flatMap(([name, field]) => placesIn(field, `${path}/${name}`)),
    ...any.flatMap((item) => placesIn(item as Json, `${path}/*`)),
  ];
}

/** Every place of a record that holds a code of a closed list, as its JSON Schema has them; `*` for any index or key. */
export const codePlaces: readonly string[] = placesIn(schema, "");

/**
 * A copy of a record with another value at such a place: the first entry of each list, the first answer, and what
 * is not there on the way is made.
 */
export function replaceCode<T extends object>(record: T, place: string, value: unknown): T {
  const copy = structuredClone(record) as Json;
  const keys = place.split("/").slice(1);
  keys.reduce<Json>((here, key, index) => {
    const name = key !== "*" ? key : Array.isArray(here) ? "0" : (Object.keys(here)[0] ?? "act.recruited");
    const last = index === keys.length - 1;
    const list = keys[index + 1] === "*" && key !== "answers";
    here[name] = last ? value : (here[name] ?? (list ? [] : {}));
    return here[name] as Json;
  }, copy);
  return copy as T;
}
