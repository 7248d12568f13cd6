import { css } from "lit";
import { findingStateStyles } from "../assessment/state-styles.js";
import { baseStyles } from "../shared/base-styles.js";
import { reportStyles } from "../shared/report-styles.js";

/**
 * Styles of a case on one page: columns of small sections, and in print so dense that all of it stands on one
 * sheet of A4.
 */
export const caseSummaryStyles = [
  ...baseStyles,
  findingStateStyles,
  reportStyles,
  css`
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      column-gap: var(--_space-6);
      align-items: start;
    }
    section > h3 {
      padding-block-end: var(--_space-1);
      border-block-end: 2px solid var(--_border);
      break-after: avoid;
    }
    h4 {
      margin-block-start: var(--_space-3);
      font-size: var(--_text-normal);
      break-after: avoid;
    }
    section > :not(h3):not(:first-child) {
      margin-block-start: var(--_space-2);
    }
    .signs ul {
      padding-inline-start: 1.25rem;
      list-style: disc;
    }
    .rest {
      display: none;
      list-style: none;
    }
    .entries > li + li {
      margin-block-start: var(--_space-2);
    }
    dl:not(.signs) > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-2);
    }
    dd,
    .personal,
    .note,
    .needs li {
      min-inline-size: 0;
      max-inline-size: 100%;
    }
    header dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1) var(--_space-5);
      margin-block-start: var(--_space-2);
    }
    .identity {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-4);
      align-items: center;
      margin-block-start: var(--_space-3);
      padding: var(--_space-2) var(--_space-3);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .identity p {
      flex: 1 1 16rem;
    }
    button[aria-pressed="true"] {
      border-color: var(--_accent);
      background: var(--_accent-soft);
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
    button[aria-pressed]::before {
      display: inline-block;
      inline-size: 0.8em;
      block-size: 0.8em;
      margin-inline-end: 0.5em;
      border: 2px solid currentColor;
      border-radius: 0.2em;
      content: "";
    }
    button[aria-pressed="true"]::before {
      box-shadow: inset 0 0 0 0.12em var(--_surface);
      background: currentColor;
    }
    .withheld {
      padding-inline: 0.4em;
      border: 1px dashed var(--_control);
      border-radius: 0.3em;
      color: var(--_muted);
      font-size: var(--_text-small);
      white-space: nowrap;
    }
    .said {
      white-space: pre-line;
    }
    @media not print {
      p > .personal:only-child,
      p > .personal:only-child :is(.note, .said) {
        display: block;
      }
    }
    .needs {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      gap: var(--_space-1) var(--_space-5);
    }
    .needs li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-2);
      align-items: baseline;
    }
    .attention {
      padding-inline: 0.5em;
      border-inline-start: 4px solid var(--_notice);
      background: var(--_notice-soft);
    }
    .outcome {
      padding: var(--_space-2) var(--_space-3);
    }
    .sentences li:last-child {
      font-weight: 650;
    }
    .closing {
      margin-block-start: var(--_space-5);
      padding-block-start: var(--_space-3);
      border-block-start: 2px solid var(--_accent);
    }
    @container (min-width: 52rem) {
      .columns {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .signs {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--_space-3) var(--_space-6);
      }
    }
    @media print {
      .frame {
        --_space-1: 0.4mm;
        --_space-2: 0.7mm;
        --_space-3: 1.2mm;
        --_space-4: 2mm;
        --_space-5: 2.2mm;
        --_space-6: 6mm;
        --_text-small: 7.25pt;
        --_text-normal: 8pt;
        --_text-large: 9pt;
        --_text-title: 12pt;
        padding: 0;
        font-size: var(--_text-normal);
        line-height: 1.2;
      }
      .frame.dense {
        --_text-small: 6.5pt;
        --_text-normal: 7pt;
        --_text-large: 7.5pt;
      }
      :lang(km),
      :lang(th) {
        line-height: 1.35;
      }
      .dense:is(:lang(km), :lang(th)),
      .dense :is(:lang(km), :lang(th)) {
        line-height: 1.3;
      }
      .columns {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .needs {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      .rest {
        display: block;
      }
      .signs {
        display: block;
      }
      .signs > div {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 4fr);
        gap: 0 var(--_space-4);
      }
      .signs ul {
        padding: 0;
      }
      .signs li {
        display: inline;
      }
      .signs li + li::before {
        content: " · " / "";
      }
      .said {
        display: inline-block;
        max-inline-size: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        vertical-align: bottom;
        white-space: nowrap;
      }
      .needs .personal {
        flex-basis: 100%;
      }
      .line,
      dl:not(.signs) > div {
        display: flex;
        flex-wrap: nowrap;
        gap: 0 var(--_space-3);
      }
      .line > * {
        flex: none;
      }
      .line > .said,
      .line > .personal:has(.said),
      dd {
        flex: 0 1 auto;
      }
      dl:not(.signs) dt {
        flex: none;
        max-inline-size: 45%;
      }
      header dt {
        white-space: nowrap;
      }
      .beyond.beyond.beyond {
        display: none;
      }
    }
  `,
];
