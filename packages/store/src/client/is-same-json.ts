/**
 * Deep equality of two JSON values. The order of keys does not count, and an absent key equals one that is
 * undefined.
 */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null)
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [these, those] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(these), ...Object.keys(those)])].every((key) =>
    isSameJson(these[key], those[key]),
  );
}
