const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** The pattern of a path that ends in an id, which is a UUID. */
export const pathEndingInId = <Path extends string>(path: Path) => `${path}/:id{${uuid}}` as const;

/** The pattern of a path below one case, whose id is a UUID. */
export const pathBelowCaseId = <Rest extends string>(rest: Rest) =>
  `${pathEndingInId("/cases")}${rest}` as const;
