import type { FormOfExploitation, PinnedStandard } from "@spean/model";

/** Forms of exploitation that a list of the standard is for, in its order: the place of each is its bit. */
export const formsOf = ({ lists }: PinnedStandard): readonly FormOfExploitation[] => [
  ...new Set(lists.flatMap(({ forms }) => forms)),
];
