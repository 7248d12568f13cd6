import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { filterStyles } from "../shared/filter-styles.js";

/** Styles of the list: one line for each indicator, which opens in place. */
export const indicatorListStyles = [
  ...baseStyles,
  filterStyles,
  css`
    .frame {
      container-type: inline-size;
      /* Containment clips at the edge, where the outline of what is focused would be. */
      padding: var(--_space-1);
    }
    .pinned,
    .status {
      color: var(--_muted);
      font-size: var(--_text-small);
    }
    h3 {
      margin-block: var(--_space-5) var(--_space-2);
    }
    h4 {
      margin-block: var(--_space-4) var(--_space-1);
      font-size: var(--_text-normal);
      font-weight: 650;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    section > ul {
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    section > ul > li + li {
      border-block-start: 1px solid var(--_border);
    }
    summary {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-4);
      align-items: center;
      justify-content: space-between;
      min-block-size: var(--_target);
      padding: var(--_space-2) var(--_space-4);
      padding-inline-start: 2.25rem;
      border-radius: var(--_radius);
      cursor: pointer;
    }
    summary::before {
      position: absolute;
      inset-inline-start: var(--_space-4);
      inset-block-start: 1.1rem;
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border: 2px solid var(--_accent);
      border-block-start: 0;
      border-inline-start: 0;
      content: "";
      rotate: 45deg;
    }
    summary:hover {
      background: var(--_accent-soft);
    }
    details[open] > summary {
      font-weight: 650;
    }
    .strengths {
      color: var(--_muted);
      font-size: var(--_text-small);
      font-weight: 400;
    }
    .entry {
      padding: 0 var(--_space-4) var(--_space-4);
    }
    .entry > :first-child {
      margin-block-start: 0;
    }
    .questions dt {
      color: var(--_muted);
      font-size: var(--_text-small);
    }
    .question {
      max-inline-size: 46rem;
      margin-block-end: var(--_space-2);
      font-size: var(--_text-large);
    }
    .status {
      font-weight: 400;
    }
    dt .status,
    th .status {
      padding-inline: 0.4em;
      border: 1px solid var(--_border);
      border-radius: 1em;
      white-space: nowrap;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: var(--_space-1) var(--_space-2);
      border-block-end: 1px solid var(--_border);
      text-align: start;
      vertical-align: top;
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 0;
    }
    thead th {
      color: var(--_muted);
      font-size: var(--_text-small);
      font-weight: 500;
    }
    tbody th {
      font-weight: 400;
    }
    .sources li + li {
      margin-block-start: var(--_space-2);
    }
    code {
      font-family: ui-monospace, monospace;
      font-size: 0.9em;
    }
    @media print {
      .frame {
        container-type: normal;
      }
      li,
      tr {
        break-inside: avoid;
      }
      h3,
      h4 {
        break-after: avoid;
      }
      summary {
        min-block-size: 0;
      }
    }
  `,
];
