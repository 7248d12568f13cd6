const uuidPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Tells whether a text is a UUID. One that is none names no row: PostgreSQL would refuse it with an error. */
export const isUuidText = (text: string): boolean => uuidPattern.test(text);
