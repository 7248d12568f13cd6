import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { findingStateStyles } from "./state-styles.js";

/** Styles of an assessment. Every state has the same colours: shape and words tell them apart. */
export const assessmentStyles = [
  ...baseStyles,
  findingStateStyles,
  css`
    .frame {
      container-type: inline-size;
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5);
      margin-block-start: var(--_space-4);
    }
    h4 {
      margin: 0;
      font-size: var(--_text-normal);
      font-weight: 650;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    section > h3 {
      margin-block-end: var(--_space-3);
    }
    .outcome {
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-inline-start: 6px solid var(--_accent);
      border-radius: var(--_radius);
      background: var(--_accent-soft);
    }
    .kicker {
      display: block;
      color: var(--_muted);
      font-size: var(--_text-small);
      font-weight: 500;
    }
    .headline {
      font-size: var(--_text-title);
      font-weight: 700;
    }
    .sentences li {
      max-inline-size: 46rem;
      margin-block-start: var(--_space-2);
    }
    .caution {
      font-weight: 650;
    }
    .cards {
      display: grid;
      gap: var(--_space-3);
    }
    .cards > li {
      padding: var(--_space-3) var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .rows {
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .rows > li {
      padding: var(--_space-3) var(--_space-4);
    }
    .rows > li + li {
      border-block-start: 1px solid var(--_border);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1) var(--_space-4);
      justify-content: space-between;
    }
    .by-list {
      inline-size: 100%;
    }
    .lists,
    .source,
    .clause {
      color: var(--_muted);
      font-size: var(--_text-small);
    }
    .lists {
      display: block;
      padding-inline-start: 1.625rem;
    }
    .source,
    .clause {
      margin-block-start: var(--_space-1);
    }
    .signs {
      margin-block: var(--_space-1);
      padding-inline-start: 1.25rem;
      list-style: disc;
    }
    .signs li::marker {
      color: var(--_accent);
    }
    .named h4 {
      margin-block-start: var(--_space-3);
    }
    section.named,
    .basis {
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    details {
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    details[open] {
      padding: 0 var(--_space-4) var(--_space-4);
    }
    summary {
      min-block-size: var(--_target);
      padding: var(--_space-2) var(--_space-4);
      border-radius: var(--_radius);
      color: var(--_accent);
      font-size: var(--_text-large);
      font-weight: 650;
      cursor: pointer;
    }
    details[open] > summary {
      margin-inline: calc(-1 * var(--_space-4));
    }
    .basis {
      color: var(--_muted);
      font-size: var(--_text-small);
    }
    .basis p {
      margin-block-start: var(--_space-2);
    }
    .basis h3 {
      color: var(--_text);
    }
    dt {
      font-weight: 650;
    }
    dd {
      margin-block-end: var(--_space-2);
    }
    code {
      font-family: ui-monospace, monospace;
      font-size: 0.9em;
      overflow-wrap: anywhere;
    }
    .closing {
      padding: var(--_space-4);
      border-block: 2px solid var(--_accent);
      font-weight: 650;
    }
    .empty {
      color: var(--_muted);
    }
    @container (min-width: 40rem) {
      .outcome {
        padding: var(--_space-5);
      }
      .cards {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--_space-1) var(--_space-4);
      }
      dd {
        margin: 0;
      }
    }
    @media print {
      .frame {
        container-type: normal;
      }
      .cards > li,
      .rows > li,
      .outcome,
      .closing {
        break-inside: avoid;
      }
      h3,
      h4 {
        break-after: avoid;
      }
      details {
        padding-inline: var(--_space-4);
      }
      summary {
        padding-inline: 0;
      }
      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
    }
  `,
];
