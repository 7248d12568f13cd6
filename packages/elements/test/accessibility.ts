import axe from "axe-core";

/** What axe finds wrong with the document, shadow roots included: one line for each rule and the node it names. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    resultTypes: ["violations"],
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
