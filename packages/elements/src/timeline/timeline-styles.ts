import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";

/**
 * Styles of a timeline: one line down the side with a dot for each entry, all alike, since none is good or
 * bad news.
 */
export const timelineStyles = [
  ...baseStyles,
  css`
    .frame {
      padding: var(--_space-1);
    }
    ol,
    ul {
      padding: 0;
      list-style: none;
    }
    ol {
      max-inline-size: 56rem;
      margin-block-start: var(--_space-4);
      padding-inline-start: 0.5rem;
    }
    .entry {
      position: relative;
      padding: 0 0 var(--_space-4) var(--_space-5);
      border-inline-start: 2px solid var(--_border);
    }
    .entry:last-child {
      border-color: transparent;
    }
    .entry::before {
      position: absolute;
      inset-block-start: 0.4em;
      inset-inline-start: calc(-0.375rem - 1px);
      inline-size: 0.75rem;
      block-size: 0.75rem;
      border: 2px solid var(--_accent);
      border-radius: 50%;
      background: var(--_surface);
      content: "";
    }
    .label,
    .to,
    code {
      color: var(--_muted);
      font-size: var(--_text-small);
      font-weight: 400;
    }
    time {
      display: block;
    }
    .what {
      font-weight: 650;
    }
    .to::before {
      content: "· ";
    }
    code {
      font-family: ui-monospace, monospace;
    }
    details {
      margin-block: var(--_space-1);
      border: 1px solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    summary {
      min-block-size: var(--_target);
      padding: var(--_space-2) var(--_space-3);
      border-radius: var(--_radius);
      color: var(--_accent);
      cursor: pointer;
    }
    details li {
      padding: var(--_space-2) var(--_space-3);
      border-block-start: 1px solid var(--_border);
      font-weight: 400;
    }
    .empty {
      color: var(--_muted);
    }
    @media print {
      .entry {
        break-inside: avoid;
        padding-block-end: var(--_space-2);
      }
      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
    }
  `,
];
