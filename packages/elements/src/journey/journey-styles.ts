import { css } from "lit";
import { fieldStyles } from "../shared/fields/field-styles.js";

/** Styles of the route: down the side, as long as the text beside it. */
export const journeyStyles = [
  ...fieldStyles,
  css`
    .route {
      margin: var(--_space-2) 0 0;
      padding: 0;
      list-style: none;
    }
    .route li {
      position: relative;
      padding-block: var(--_space-1) var(--_space-4);
      padding-inline-start: 2.25rem;
    }
    .route li:last-child {
      padding-block-end: 0;
    }
    .route .stage {
      font-weight: 650;
    }
    .track {
      position: absolute;
      inset-block: 0;
      inset-inline-start: 0;
      inline-size: 24px;
      block-size: 100%;
      overflow: visible;
      fill: var(--_surface);
      stroke: var(--_accent);
      stroke-width: 2;
    }
    .track .full {
      fill: var(--_accent);
    }
    @media (forced-colors: active) {
      .track {
        fill: Canvas;
        stroke: CanvasText;
      }
      .track .full {
        fill: CanvasText;
      }
    }
    @media print {
      .route li {
        break-inside: avoid;
      }
    }
  `,
];
