import { createNumberWriter } from "./numbers.js";

const memoized = <Made>(make: (...made: never) => Made): ((...made: unknown[]) => Made) => {
  const known = new Map<string, Made>();
  return (...made) => {
    const key = JSON.stringify(made);
    const found = known.get(key) ?? make(...(made as never));
    known.set(key, found);
    return found;
  };
};

/** The formatters that messages are filled in with, each made once for a locale. */
export const textFormatters = {
  getNumberFormat: memoized(createNumberWriter),
  getPluralRules: memoized(
    (...made: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...made),
  ),
  getDateTimeFormat: memoized(
    (...made: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...made),
  ),
};
