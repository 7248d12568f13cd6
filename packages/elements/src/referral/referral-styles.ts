import { css } from "lit";
import { fieldStyles } from "../shared/fields/field-styles.js";

/**
 * Styles of a referral: fields as everywhere, and what travels set apart, so that nobody takes the one for
 * the other.
 */
export const referralStyles = [
  ...fieldStyles,
  css`
    .lock {
      display: contents;
    }
    .facts,
    section,
    .missing {
      margin-block-start: var(--_space-5);
    }
    h4 {
      margin: var(--_space-4) 0 var(--_space-1);
      font-size: var(--_text-normal);
      font-weight: 650;
    }
    .choice-group.whole {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .choice-group > .guidance {
      white-space: normal;
    }
    .missing {
      max-inline-size: 56rem;
      padding: var(--_space-2) var(--_space-3);
      border-inline-start: 6px solid var(--_control);
      background: var(--_raised);
    }
    [part="preview"] {
      padding: var(--_space-4);
      border: 2px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    dl > div {
      padding-block: var(--_space-1);
      border-block-end: 1px solid var(--_border);
    }
    .facts dt,
    [part="preview"] dt {
      color: var(--_muted);
      font-size: var(--_text-small);
      font-weight: 400;
    }
    .answer {
      display: grid;
      gap: var(--_space-4);
      justify-items: start;
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .answer .field {
      inline-size: 100%;
    }
    .confirm {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .confirm:hover {
      background: var(--_text);
      color: var(--_surface);
    }
    .empty {
      color: var(--_muted);
    }
    @container (min-width: 40rem) {
      .facts > div,
      [part="preview"] dl > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
        gap: var(--_space-4);
      }
    }
    @media print {
      .frame {
        container-type: normal;
      }
      .answer {
        display: none;
      }
      dl > div {
        break-inside: avoid;
      }
    }
  `,
];
