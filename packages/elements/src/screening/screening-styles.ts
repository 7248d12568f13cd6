import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { choiceGroupStyles } from "../shared/choice-group-styles.js";

/**
 * Styles of the screening: one column, or the list of sections at the side where the element is wide enough.
 */
export const screeningStyles = [
  ...baseStyles,
  choiceGroupStyles,
  css`
    .frame {
      container-type: inline-size;
    }
    .screening,
    .sections {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5);
    }
    h2 {
      font-size: calc(1.25 * var(--_text-title));
    }
    h3 {
      font-size: var(--_text-title);
    }
    header p {
      max-inline-size: 44rem;
      margin-block-start: var(--_space-2);
      color: var(--_muted);
    }
    section,
    nav {
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    section {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 120rem;
    }
    .urgent {
      border-inline-start: 6px solid var(--_notice);
      background: var(--_notice-soft);
      content-visibility: visible;
    }
    .note,
    .done {
      margin-block-start: var(--_space-1);
    }
    .done {
      color: var(--_muted);
    }
    /* Off screen no question is laid out. That clips at the edge, where the outline of a focused answer would be: hence the padding. */
    .choice-group {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 17rem;
      margin-inline: calc(-1 * var(--_space-2));
      padding: 0 var(--_space-2) var(--_space-2);
    }
    .choice-group > legend {
      padding-block-start: var(--_space-4);
      border-block-start: 1px solid var(--_border);
    }
    h3 + .choice-group,
    .note + .choice-group {
      margin-block-start: var(--_space-4);
    }
    nav p {
      font-weight: 600;
    }
    progress {
      appearance: none;
      inline-size: 100%;
      block-size: 0.5rem;
      margin-block: var(--_space-2) var(--_space-3);
      border: 1px solid var(--_control);
      border-radius: 1rem;
      overflow: hidden;
      background: var(--_raised);
    }
    progress::-webkit-progress-bar {
      background: var(--_raised);
    }
    progress::-webkit-progress-value {
      background: var(--_accent);
    }
    progress::-moz-progress-bar {
      background: var(--_accent);
    }
    ol {
      padding: 0;
      list-style: none;
    }
    .link {
      display: flex;
      gap: var(--_space-3);
      align-items: baseline;
      justify-content: space-between;
      inline-size: 100%;
      padding-inline: var(--_space-2);
      border-color: transparent;
      background: none;
      font-size: var(--_text-small);
    }
    .link:hover {
      background: var(--_accent-soft);
    }
    .count {
      flex: none;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
    }
    .filter {
      display: flex;
      gap: var(--_space-2);
      align-items: center;
      min-block-size: var(--_target);
      margin-block-start: var(--_space-2);
      padding: var(--_space-2) var(--_space-2) 0;
      border-block-start: 1px solid var(--_border);
      font-size: var(--_text-small);
      cursor: pointer;
    }
    .filter input {
      flex: none;
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin: 0;
      accent-color: var(--_accent);
    }
    @container (min-width: 40rem) {
      section {
        padding: var(--_space-5);
      }
      .choice-group {
        contain-intrinsic-block-size: auto 10rem;
        margin-block-start: var(--_space-4);
      }
      .choice-group > legend {
        padding-block-start: var(--_space-5);
      }
    }
    @container (min-width: 60rem) {
      .screening {
        grid-template-columns: 18rem minmax(0, 1fr);
        grid-template-rows: auto auto auto 1fr;
      }
      header {
        grid-column: 1 / -1;
      }
      .urgent,
      .sections,
      ::slotted(*) {
        grid-column: 2;
      }
      nav {
        position: sticky;
        inset-block-start: var(--_space-4);
        grid-row: 2 / 5;
        grid-column: 1;
        align-self: start;
        max-block-size: calc(100vh - 2 * var(--_space-4));
        overflow-y: auto;
      }
      .urgent {
        grid-row: 2;
      }
      ::slotted(*) {
        grid-row: 3;
      }
      .sections {
        grid-row: 4;
      }
    }
    @media (forced-colors: active) {
      progress::-webkit-progress-value {
        background: Highlight;
        forced-color-adjust: none;
      }
      progress::-moz-progress-bar {
        background: Highlight;
        forced-color-adjust: none;
      }
    }
    @media print {
      section,
      .choice-group {
        content-visibility: visible;
      }
      nav {
        display: none;
      }
    }
  `,
];
