import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";

/** Styles of a list of faults: set apart by a frame and its words, not by colour alone. */
export const errorSummaryStyles = [
  ...baseStyles,
  css`
    .frame {
      padding: var(--_space-4);
      border: 3px solid var(--_notice);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    p {
      margin-block-start: var(--_space-1);
    }
    ul {
      margin-block-start: var(--_space-3);
      padding: 0;
      list-style: none;
    }
    button {
      display: block;
      inline-size: 100%;
      border-color: transparent;
      background: none;
      padding-inline: var(--_space-2);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    strong {
      display: block;
      font-weight: 650;
    }
    .place {
      display: block;
      color: var(--_muted);
      font-size: var(--_text-small);
      text-decoration: none;
    }
    @media print {
      button {
        display: block;
        min-block-size: 0;
        color: inherit;
      }
    }
  `,
];
