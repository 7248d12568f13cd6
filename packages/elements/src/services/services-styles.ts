import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { filterStyles } from "../shared/filter-styles.js";

/** Styles of the directory: a card for each entry, its numbers large enough for a thumb. */
export const servicesStyles = [
  ...baseStyles,
  filterStyles,
  css`
    .frame {
      container-type: inline-size;
      padding: var(--_space-1);
    }
    ul {
      padding: 0;
      list-style: none;
    }
    .entries {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: var(--_space-4);
    }
    .entry {
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .countries,
    .check,
    .label {
      color: var(--_muted);
      font-size: var(--_text-small);
    }
    .numbers {
      margin-block: var(--_space-2);
    }
    .numbers li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-3);
      align-items: center;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
      color: var(--_accent);
    }
    .digits {
      font-size: var(--_text-title);
      font-variant-numeric: tabular-nums;
      font-weight: 650;
    }
    .to-check {
      margin-block-start: var(--_space-3);
      padding: var(--_space-2) var(--_space-3);
      border-inline-start: 4px solid var(--_notice);
      background: var(--_notice-soft);
    }
    .to-check strong {
      display: block;
      font-weight: 650;
    }
    .check {
      margin-block-start: var(--_space-3);
    }
    .check span {
      display: block;
    }
    .check span span {
      display: inline;
    }
    @media print {
      .frame {
        container-type: normal;
      }
      .entry {
        break-inside: avoid;
      }
    }
  `,
];
