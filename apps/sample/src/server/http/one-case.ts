const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** The pattern of a path below one case, whose id is a UUID. */
export const ofOneCase = <Rest extends string>(rest: Rest) => `/cases/:id{${uuid}}${rest}` as const;
