import { heldAt, without } from "./combine.js";
import type { Diagram, Space } from "./diagram.js";
import { levelsOf, type Signature, sizeOf, smallest } from "./members.js";

/** The smallest signature at which one more `yes` of a class takes something in (`gain`) or throws it out (`loss`). */
export function smallestChange(
  space: Space,
  diagram: Diagram,
  { level, kind }: { level: number; kind: "gain" | "loss" },
): Signature | undefined {
  const found = Array.from({ length: space.sizes[level] as number }, (_, count) => {
    const [fewer, more] = [
      heldAt(space, diagram, [level, count]),
      heldAt(space, diagram, [level, count + 1]),
    ];
    const changed = kind === "gain" ? without(space, more, fewer) : without(space, fewer, more);
    return smallest(space, changed)?.with(level, count + 1);
  }).filter((signature) => signature !== undefined);
  return found.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

/** The smallest signature that one `yes` answer fewer would make hold; none if more `yes` answers never lower anything. */
export function smallestLoss(space: Space, diagram: Diagram): Signature | undefined {
  const found = [...levelsOf(diagram)]
    .map((level) => smallestChange(space, diagram, { level, kind: "loss" }))
    .filter((signature) => signature !== undefined);
  return found.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}
