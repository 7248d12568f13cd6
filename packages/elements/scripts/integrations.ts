// In: the manifest. Out: what editors and frameworks read of it, as text.
import { languageCodes } from "@spean/model/languages";
import type { ElementDeclaration, Manifest } from "./custom-elements.js";

const head = "// Generated from the custom-elements manifest.";
/** Tells React server components that a module belongs to the browser. It has to be the first line. */
const clientDirective = '"use client";';
const literals: Readonly<Record<string, string>> = {
  Language: languageCodes.map((code) => `"${code}"`).join(" | "),
};

interface Found extends ElementDeclaration {
  /** Path of its class below `src/` and below `dist/types/`. */
  readonly path: string;
}
const elementsOf = ({ modules }: Manifest): Found[] =>
  modules.flatMap(({ path, declarations }) =>
    declarations.map((declaration) => ({ ...declaration, path: path.replace(/^src\/|\.ts$/g, "") })),
  );

/** The entry of an element's class alone. */
const entryOf = ({ path }: Found): string =>
  path === "live/live" ? "live-element" : path.replace(/^.*\//, "");
const settable = ({ members }: Found): string[] =>
  members.flatMap(({ kind, name, readonly }) => (kind === "field" && readonly !== true ? [name] : []));
const union = (names: readonly string[]): string =>
  names.map((name) => JSON.stringify(name)).join(" | ") || "never";
const heard = ({ events = [] }: Found): string[] => events.map(({ name }) => name);
/** `onSpeanAnswer` for `spean-answer`. */
const handler = (event: string): string =>
  `on${event.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** Custom data by which an editor completes tags and attributes in HTML. */
export function editorData(manifest: Manifest): string {
  const tags = elementsOf(manifest).map(({ tagName, description = "", attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map(({ name, description = "", type = { text: "" } }) => {
      const values = [...(literals[type.text] ?? type.text).matchAll(/"([^"]+)"/g)].map(([, value]) => ({
        name: value,
      }));
      return {
        name,
        description,
        ...(values.length > 0 && { values }),
        ...(type.text === "boolean" && { valueSet: "v" }),
      };
    }),
  }));
  return `${JSON.stringify({ version: 1.1, tags }, null, 2)}\n`;
}

const classes = (found: readonly Found[]): string =>
  found.map(({ name, path }) => `import type { ${name} } from "./${path}.js";`).join("\n");

/** The elements in JSX, as React 19 reads them: properties under their names, events as `onspean-answer`. */
export function jsxTypes(manifest: Manifest): string {
  const found = elementsOf(manifest);
  return `${head}
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { SpeanEvents } from "./shared/events.js";
${classes(found)}

type Heard<Names extends keyof SpeanEvents> = { [Name in Names as \`on\${Name}\`]?: (event: CustomEvent<SpeanEvents[Name]>) => void };
type In<Element, Set extends keyof Element, Names extends keyof SpeanEvents> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, Set> &
  Partial<Pick<Element, Set>> &
  Heard<Names>;

/** The elements by their tags. */
export interface SpeanElements {
${found.map((one) => `  "${one.tagName}": In<${one.name}, ${union(settable(one))}, ${union(heard(one))}>;`).join("\n")}
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends SpeanElements {}
  }
}
`;
}

/** The elements in the templates of Vue 3. */
export function vueTypes(manifest: Manifest): string {
  const found = elementsOf(manifest);
  const listeners = (one: Found): string =>
    heard(one)
      .map((event) => `${handler(event)}?: (event: CustomEvent<SpeanEvents["${event}"]>) => void`)
      .join("; ");
  return `${head}
import type { HTMLAttributes } from "vue";
import type { SpeanEvents } from "./shared/events.js";
${classes(found)}

type In<Element, Set extends keyof Element, Listeners> = new () => { $props: Omit<HTMLAttributes, Set> & Partial<Pick<Element, Set>> & Listeners };

declare module "vue" {
  interface GlobalComponents {
${found.map((one) => `    "${one.tagName}": In<${one.name}, ${union(settable(one))}, { ${listeners(one)} }>;`).join("\n")}
  }
}
`;
}

const wrapper = (one: Found): string => {
  const events = heard(one).map((event) => `${handler(event)}: "${event}"`);
  return `export const ${one.name} = /* @__PURE__ */ createComponent({ react: React, tagName: "${one.tagName}", elementClass: ${one.name}Class, events: { ${events.join(", ")} } });`;
};

/** The wrappers for React, as a module of either kind. */
export function reactModule(manifest: Manifest, kind: "esm" | "cjs"): string {
  const found = elementsOf(manifest);
  if (kind === "esm")
    return `${clientDirective}
${head}
import { createComponent } from "@lit/react";
import * as React from "react";
${found.map((one) => `import { ${one.name} as ${one.name}Class } from "./${entryOf(one)}.js";`).join("\n")}
${found.map(wrapper).join("\n")}
`;
  return `${clientDirective}
${head}
const { createComponent } = require("@lit/react");
const React = require("react");
${found.map((one) => `const { ${one.name}: ${one.name}Class } = require("./${entryOf(one)}.cjs");`).join("\n")}
${found.map((one) => wrapper(one).replace(/^export const (\w+)/, "exports.$1")).join("\n")}
`;
}

/** The types of the wrappers. */
export function reactTypes(manifest: Manifest): string {
  const found = elementsOf(manifest);
  const events = (one: Found): string =>
    heard(one)
      .map((event) => `${handler(event)}: EventName<CustomEvent<SpeanEvents["${event}"]>>`)
      .join("; ");
  return `${head}
import type { EventName, ReactWebComponent } from "@lit/react";
import type {} from "./jsx.js";
import type { SpeanEvents } from "./shared/events.js";
${found.map(({ name, path }) => `import type { ${name} as ${name}Class } from "./${path}.js";`).join("\n")}

${found.map((one) => `/** \`<${one.tagName}>\` for React. */\nexport declare const ${one.name}: ReactWebComponent<${one.name}Class, { ${events(one)} }>;`).join("\n")}
`;
}
