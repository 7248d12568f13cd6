import type { PropertyDeclaration, ReactiveElement } from "lit";

const warned = new Set<string>();

/**
 * Warns once of each attribute that bears the name of a property which is read from no attribute. A framework
 * writes one where it renders a tag before the element is defined, and whatever was set is then lost. The
 * warning names element and attribute, and no value.
 */
export function warnOfUnreadAttributes(
  element: ReactiveElement,
  properties: ReadonlyMap<PropertyKey, PropertyDeclaration>,
): void {
  for (const [name, { attribute, state }] of properties) {
    const key = `<${element.localName}> ${String(name)}`;
    if (attribute !== false || state || warned.has(key) || !element.hasAttribute(String(name))) continue;
    warned.add(key);
    // eslint-disable-next-line no-console -- whoever builds the page reads it there, and nothing else tells
    console.warn(
      `${key}: this is a property, and no attribute is read for it. Define the element before it is rendered, or set the property.`,
    );
  }
}
