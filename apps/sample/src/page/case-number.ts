/** How a case is named to people: the first eight characters of its id, which say nothing about the person. */
export function caseNumber(id: string): string {
  return id.slice(0, 8);
}
