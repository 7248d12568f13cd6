import type { PinnedStandard } from "@spean/model";

/** The place of every code in the standard's order, so that the engine works on numbers. */
export interface StandardPlaceIndex {
  readonly indicators: ReadonlyMap<string, number>;
  /** Dimensions first, then question groups. */
  readonly dimensions: ReadonlyMap<string, number>;
  readonly elements: ReadonlyMap<string, number>;
  /** For each dimension or group, the places of all its indicators, whatever list they stand on. */
  readonly members: readonly (readonly number[])[];
}

const byCode = (items: readonly { readonly code: string }[]) =>
  new Map(items.map(({ code }, place) => [code, place]));

/** Numbers the indicators, dimensions, groups and elements of a standard. */
export function numberStandardPlaces(standard: PinnedStandard): StandardPlaceIndex {
  const dimensions = [...standard.dimensions, ...standard.groups];
  return {
    indicators: byCode(standard.indicators),
    dimensions: byCode(dimensions),
    elements: byCode(standard.elements),
    members: dimensions.map(({ code }) =>
      standard.indicators.flatMap(({ dimension }, place) => (dimension === code ? [place] : [])),
    ),
  };
}

/** The place of a code; the standard was checked, so a missing one is a defect of the caller. */
export function requireCodePlace(places: ReadonlyMap<string, number>, code: string): number {
  const place = places.get(code);
  if (place === undefined)
    throw new TypeError(
      "The standard refers to a code that it does not have: check it with readStandard first.",
    );
  return place;
}
