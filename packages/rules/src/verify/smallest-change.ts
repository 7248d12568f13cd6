import { restrictLevel, subtractDiagram } from "./combine-diagrams.js";
import type { DecisionDiagram, DiagramSpace } from "./decision-diagram.js";
import { decidingLevels, type CountSignature, signatureSize, smallestMember } from "./diagram-members.js";

/** The smallest signature at which one more `yes` of a class takes something in (`gain`) or throws it out (`loss`). */
export function smallestChange(
  space: DiagramSpace,
  diagram: DecisionDiagram,
  { level, kind }: { level: number; kind: "gain" | "loss" },
): CountSignature | undefined {
  const found = Array.from({ length: space.sizes[level] as number }, (_, count) => {
    const [fewer, more] = [
      restrictLevel(space, diagram, [level, count]),
      restrictLevel(space, diagram, [level, count + 1]),
    ];
    const changed =
      kind === "gain" ? subtractDiagram(space, more, fewer) : subtractDiagram(space, fewer, more);
    return smallestMember(space, changed)?.with(level, count + 1);
  }).filter((signature) => signature !== undefined);
  return found.sort((a, b) => signatureSize(a) - signatureSize(b))[0];
}

/** The smallest signature that one `yes` answer fewer would make hold; none if more `yes` answers never lower anything. */
export function smallestLoss(space: DiagramSpace, diagram: DecisionDiagram): CountSignature | undefined {
  const found = [...decidingLevels(diagram)]
    .map((level) => smallestChange(space, diagram, { level, kind: "loss" }))
    .filter((signature) => signature !== undefined);
  return found.sort((a, b) => signatureSize(a) - signatureSize(b))[0];
}
