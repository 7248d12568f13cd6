const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Route pattern of a path that ends in `:id`, a UUID. */
export const pathEndingInId = <Path extends string>(path: Path) => `${path}/:id{${uuid}}` as const;

/** Route pattern of a path below one case, whose `:id` is a UUID. */
export const pathBelowCaseId = <Rest extends string>(rest: Rest) =>
  `${pathEndingInId("/cases")}${rest}` as const;

const casePath = new RegExp(`/cases/(${uuid})(?:/|$)`);

/** Reads the id of the case from the path of a request; `undefined` where the path names none. */
export const caseIdInPath = (path: string): string | undefined => casePath.exec(path)?.[1];
