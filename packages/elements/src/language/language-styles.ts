import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";

/** Styles of the choice of languages. */
export const languageStyles = [
  ...baseStyles,
  css`
    .frame {
      container-type: inline-size;
      /* Containment clips at the edge, where the outline of a focused option would be. */
      padding: var(--_space-1);
    }
    .groups {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5);
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 650;
    }
    .options {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      margin-block-start: var(--_space-2);
    }
    .option {
      display: flex;
      gap: var(--_space-2);
      align-items: center;
      min-block-size: var(--_target);
      padding: var(--_space-1) var(--_space-3);
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_surface);
      cursor: pointer;
    }
    .option:hover {
      background: var(--_raised);
    }
    .option:has(:checked) {
      border-color: var(--_accent);
      background: var(--_accent-soft);
      box-shadow: inset 0 0 0 1px var(--_accent);
      font-weight: 600;
    }
    .option:has(:focus-visible) {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
    .option input {
      flex: none;
      inline-size: 1.25rem;
      block-size: 1.25rem;
      margin: 0;
      accent-color: var(--_accent);
      outline: none;
    }
    .note {
      max-inline-size: 46rem;
      margin-block-start: var(--_space-3);
      padding: var(--_space-2) var(--_space-4);
      border-inline-start: 6px solid var(--_notice);
      border-radius: var(--_radius);
      background: var(--_notice-soft);
    }
    @container (min-width: 48rem) {
      .groups {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    @media (forced-colors: active) {
      .option:has(:checked) {
        border-color: Highlight;
        outline: 2px solid Highlight;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
];
