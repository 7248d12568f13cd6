// In: the classes in src/. Out: their custom-elements manifest: what a host page may set, hear and style, and
// nothing else.
import { readdirSync, readFileSync } from "node:fs";
import * as analyzer from "@custom-elements-manifest/analyzer";
import type typescript from "typescript";
import { customProperties } from "./design-tokens.js";

// the analyzer says no types for what it exports
const { create, ts } = analyzer as unknown as {
  ts: typeof typescript;
  create(options: { modules: unknown[]; plugins: unknown[]; context: object }): unknown;
};
const lit = "@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js";
const { litPlugin } = (await import(lit)) as { litPlugin(): unknown[] };

const source = new URL("../src/", import.meta.url);

/** A property, attribute, event, part or slot. */
interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Member extends Named {
  readonly kind: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
}
interface Declaration extends Named {
  readonly kind: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Named & { readonly fieldName: string })[];
  readonly events?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
}
/** One element. */
export interface ElementDeclaration extends Declaration {
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly cssProperties: readonly Named[];
}
/** A manifest, of schema version 2.1.0. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly modules: readonly {
    readonly kind: "javascript-module";
    readonly path: string;
    readonly declarations: readonly ElementDeclaration[];
  }[];
}

const isElement = ({ name }: Declaration): boolean => name.startsWith("Spean");
/** Called by the browser or by Lit; nobody else has a use for them. */
const isInner = ({ name, privacy, static: ofClass }: Member): boolean =>
  privacy !== undefined ||
  ofClass === true ||
  /Callback$|^(render|update|updated|willUpdate|firstUpdated|createRenderRoot)$/.test(name);

/** `spean-quick-exit` for `SpeanQuickExit`. */
const tagOf = (name: string): string => name.replace(/(?!^)[A-Z]/g, (capital) => `-${capital}`).toLowerCase();

/**
 * The part that is described, and those that its description names beside it: "`need` is one of them,
 * `present` who else is there".
 */
function partsOf({ name, description = "" }: Named): Named[] {
  const [own = "", ...beside] = description.split("; ");
  const named = beside.flatMap((clause) =>
    [...clause.matchAll(/`([\w-]+)`/g)].map(([, part]) => ({
      name: part!,
      description: `${name}: ${clause}`,
    })),
  );
  return [{ name, description: own }, ...named];
}

function elementOf(declaration: Declaration): ElementDeclaration {
  const { members = [], attributes = [], events = [], cssParts = [], ...others } = declaration;
  const shown = members.filter((member) => !isInner(member));
  return {
    ...others,
    tagName: tagOf(declaration.name),
    members: shown,
    attributes: attributes.filter(({ fieldName }) => shown.some(({ name }) => name === fieldName)),
    events: events.map((event) => ({
      ...event,
      type: { text: `CustomEvent<SpeanEvents["${event.name}"]>` },
    })),
    cssParts: cssParts.flatMap(partsOf),
    cssProperties: customProperties,
  };
}

/** The manifest of all elements, in the order of their files. */
export function customElements(): Manifest {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /^(?!.*(\.test|\.stories|generated)).*\.ts$/.test(file),
  );
  const parsed = files
    .sort()
    .map((file) =>
      ts.createSourceFile(
        `src/${file}`,
        readFileSync(new URL(file, source), "utf8"),
        ts.ScriptTarget.ES2022,
        true,
      ),
    );
  const { schemaVersion, modules } = create({ modules: parsed, plugins: litPlugin(), context: {} }) as {
    schemaVersion: string;
    modules: { path: string; declarations: Declaration[] }[];
  };
  return {
    schemaVersion,
    modules: modules.flatMap(({ path, declarations }) => {
      const elements = declarations.filter(isElement).map(elementOf);
      return elements.length === 0
        ? []
        : [{ kind: "javascript-module" as const, path, declarations: elements }];
    }),
  };
}
