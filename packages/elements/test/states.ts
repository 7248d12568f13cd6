/// <reference types="vite/client" />

interface Stories {
  readonly default: { readonly component: string; readonly args?: object };
  readonly [name: string]: { readonly args?: object };
}

/** An element in a state that a story shows. */
export interface ElementState {
  readonly tag: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Every element in every state that has a story. */
export const states: readonly ElementState[] = Object.values(
  import.meta.glob<Stories>("../src/*/*.stories.ts", { eager: true }),
).flatMap(({ default: { component, args }, ...stories }) =>
  // the order of a module's exports depends on who bundled it
  Object.entries(stories)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, story]) => ({ tag: component, name, properties: { ...args, ...story.args } })),
);
