import { css } from "lit";
import { baseStyles } from "../base-styles.js";
import { choiceGroupStyles } from "../choice-group-styles.js";
import { controlStyles } from "./control-styles.js";

/**
 * Styles of fields: one column, or as many as fit; a fault is told by words and a bar, never by colour alone.
 */
export const fieldStyles = [
  ...baseStyles,
  choiceGroupStyles,
  controlStyles,
  css`
    .frame {
      container-type: inline-size;
      /* Containment clips at the edge, where the outline of a focused control would be. */
      padding: var(--_space-1);
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend,
    label,
    dt {
      padding: 0;
      font-weight: 600;
    }
    .read {
      color: var(--_muted);
      font-size: var(--_text-small);
      font-weight: 400;
    }
    .field > label .read,
    .date-part > label .read,
    dt .read {
      display: block;
    }
    .all,
    .fields {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-4);
    }
    .all {
      gap: var(--_space-5);
      max-inline-size: 56rem;
      margin-block-start: var(--_space-4);
    }
    /* Set flush with the side on which its letters begin. */
    dd > [dir]:only-child {
      display: block;
    }
    .hint,
    .intro {
      color: var(--_muted);
      font-size: var(--_text-small);
    }
    .intro {
      max-inline-size: 46rem;
      margin-block-start: var(--_space-2);
    }
    .field [aria-invalid="true"] {
      border-color: var(--_notice);
      box-shadow: inset 0 0 0 1px var(--_notice);
    }
    .option {
      inline-size: fit-content;
      max-inline-size: 100%;
      font-weight: 400;
    }
    .choice-group {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 10rem), 1fr));
    }
    .choice-group::after {
      content: none;
    }
    .choice-group > .option {
      inline-size: auto;
    }
    .choice-group > legend {
      margin-block-end: 0;
      font-size: inherit;
    }
    .choice-group > :is(.guidance, .hint) {
      margin-block: calc(-1 * var(--_space-1)) 0;
    }
    .field.choice-group {
      display: flex;
      flex-wrap: wrap;
    }
    .field.choice-group > .option {
      flex: 1 1 auto;
    }
    .date > .option ~ .hint {
      margin-block-start: var(--_space-1);
    }
    .error,
    .notice,
    .summary,
    .removed p {
      inline-size: fit-content;
      max-inline-size: 46rem;
      margin-block-start: var(--_space-2);
      padding: var(--_space-1) var(--_space-3);
      border-inline-start: 6px solid var(--_notice);
      border-radius: var(--_radius);
      background: var(--_notice-soft);
      color: var(--_text);
    }
    .error {
      font-weight: 600;
    }
    .choice-group > .error {
      max-inline-size: none;
      margin-block-start: 0;
    }
    .notice {
      border-inline-start-color: var(--_control);
      background: var(--_raised);
    }
    .summary {
      inline-size: auto;
      margin-block-start: var(--_space-4);
      padding: var(--_space-3) var(--_space-4);
    }
    .summary-title {
      font-weight: 650;
    }
    .summary ul {
      padding: 0;
      list-style: none;
    }
    .chosen {
      padding-inline-start: 1.25rem;
    }
    .link {
      padding-inline: 0;
      border-color: transparent;
      background: none;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .date-parts {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: var(--_space-2) var(--_space-3);
      align-items: end;
      max-inline-size: 36rem;
      margin-block: var(--_space-2);
    }
    .date-part.era {
      grid-column: 1 / -1;
    }
    .date-part label {
      font-size: var(--_text-small);
      font-weight: 400;
    }
    .list {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-4);
      justify-items: start;
    }
    .entry {
      inline-size: 100%;
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .entry > legend {
      float: left;
      inline-size: 100%;
      margin-block-end: var(--_space-3);
      font-weight: 650;
    }
    .entry > .fields {
      clear: both;
    }
    /* an entry of one field has its buttons beside it */
    .entry:has(> .fields > :is(.field, .country):only-child) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-2);
      align-items: end;
    }
    .entry > .fields:has(> :is(.field, .country):only-child) {
      flex: 1 1 9rem;
      max-inline-size: 36rem;
    }
    .actions,
    .beside {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
      align-items: end;
      margin-block-start: var(--_space-3);
    }
    .beside {
      margin-block-start: var(--_space-1);
    }
    .beside > input[type="datetime-local"] {
      inline-size: auto;
      margin: 0;
    }
    /* empty, out of the grid and its gaps, and still there for what is announced */
    :is(.notices, .removed):not(:has(p)) {
      position: absolute;
    }
    dd {
      white-space: pre-line;
    }
    @container (min-width: 40rem) {
      .field.choice-group > .option {
        flex-grow: 0;
      }
      .date-parts {
        grid-template-columns: 6rem 6rem 8rem minmax(0, 1fr);
      }
      .date-part.era {
        grid-column: auto;
      }
      .columns {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    @media (forced-colors: active) {
      .field [aria-invalid="true"] {
        outline: 2px solid Highlight;
      }
    }
    @media print {
      .entry {
        break-inside: avoid;
      }
    }
  `,
];
