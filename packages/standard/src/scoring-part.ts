import type { Standard } from "@spean/model";

/**
 * The part of a standard that decides what an assessment says: codes, dimensions, strengths, clauses, findings, applicability.
 * Sources, notes, verification, languages, id and version are left out, so that mending a citation or a translation changes no digest.
 */
export function scoringPart(standard: Standard): unknown {
  return {
    dimensions: standard.dimensions,
    groups: standard.groups,
    lists: standard.lists,
    indicators: standard.indicators.map(({ code, dimension, strengths }) => ({ code, dimension, strengths })),
    clauses: standard.clauses.map(({ sources: _sources, ...rule }) => rule),
    elements: standard.elements.map(({ code, condition }) => ({ code, condition })),
    findings: standard.findings.map(({ code, conditions }) => ({
      code,
      conditions: conditions.map(({ lists, condition }) => ({ lists, condition })),
    })),
    headline: standard.headline,
  };
}
