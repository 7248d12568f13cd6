import { restrictDiagramLevel, subtractDiagram } from "./combine-diagrams.js";
import type { DecisionDiagram, DiagramSpace } from "./decision-diagram.js";
import {
  decidingDiagramLevels,
  type AnswerCountSignature,
  sizeOfSignature,
  smallestDiagramMember,
} from "./diagram-members.js";

/**
 * The smallest signature at which one more `yes` of a class takes something in (`gain`) or throws it out
 * (`loss`).
 */
export function smallestSignatureChange(
  space: DiagramSpace,
  diagram: DecisionDiagram,
  { level, kind }: { level: number; kind: "gain" | "loss" },
): AnswerCountSignature | undefined {
  const found = Array.from({ length: space.sizes[level] as number }, (_, count) => {
    const [fewer, more] = [
      restrictDiagramLevel(space, diagram, [level, count]),
      restrictDiagramLevel(space, diagram, [level, count + 1]),
    ];
    const changed =
      kind === "gain" ? subtractDiagram(space, more, fewer) : subtractDiagram(space, fewer, more);
    return smallestDiagramMember(space, changed)?.with(level, count + 1);
  }).filter((signature) => signature !== undefined);
  return found.sort((a, b) => sizeOfSignature(a) - sizeOfSignature(b))[0];
}

/**
 * The smallest signature that one `yes` answer fewer would make hold; none if more `yes` answers never lower
 * anything.
 */
export function smallestSignatureLoss(
  space: DiagramSpace,
  diagram: DecisionDiagram,
): AnswerCountSignature | undefined {
  const found = [...decidingDiagramLevels(diagram)]
    .map((level) => smallestSignatureChange(space, diagram, { level, kind: "loss" }))
    .filter((signature) => signature !== undefined);
  return found.sort((a, b) => sizeOfSignature(a) - sizeOfSignature(b))[0];
}
