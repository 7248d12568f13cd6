import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";
import { reportStyles } from "../shared/report-styles.js";

/**
 * Styles of a difference: what takes protection away is told by words and a heavy frame, not by colour alone.
 */
export const versionDiffStyles = [
  ...baseStyles,
  reportStyles,
  css`
    [part="wording"] {
      margin-block-start: var(--_space-5);
    }
    h4 {
      font-size: var(--_text-large);
    }
    .bump {
      margin-block: var(--_space-3);
      padding: var(--_space-3) var(--_space-4);
    }
    .cards {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-4);
      align-items: start;
      margin-block-start: var(--_space-3);
    }
    .card {
      padding: var(--_space-4);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .card.away {
      border: 3px solid var(--_notice);
    }
    .mark {
      inline-size: fit-content;
      margin-block: var(--_space-2);
      padding: var(--_space-1) var(--_space-3);
      border-inline-start: 6px solid var(--_notice);
      background: var(--_notice-soft);
      font-weight: 650;
    }
    h5 {
      margin: 0;
      font-size: var(--_text-normal);
      font-weight: 650;
    }
    .case {
      margin-block-start: var(--_space-3);
      padding-block-start: var(--_space-3);
      border-block-start: 1px solid var(--_border);
    }
    dl > div {
      margin-block-start: var(--_space-2);
    }
    details {
      margin-block-start: var(--_space-3);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
    }
    details > :not(summary) {
      margin-inline: var(--_space-4);
    }
    details > :last-child:not(summary) {
      margin-block-end: var(--_space-3);
    }
    summary {
      min-block-size: var(--_target);
      padding: var(--_space-2) var(--_space-4);
      border-radius: var(--_radius);
      color: var(--_accent);
      font-weight: 650;
      cursor: pointer;
    }
    .signs {
      padding-inline-start: 1.25rem;
      list-style: disc;
    }
    .signs .signs {
      list-style: circle;
    }
    .wording + .wording {
      padding-block-start: var(--_space-3);
      border-block-start: 1px solid var(--_border);
    }
    @container (min-width: 56rem) {
      .cards {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    @media print {
      .wording,
      dl > div {
        break-inside: avoid;
      }
      h3,
      h4 {
        break-after: avoid;
      }
      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
    }
  `,
];
