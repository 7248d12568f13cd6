import { css } from "lit";
import { tokens } from "../generated/tokens.js";

/**
 * Base styles of every element, before its own: tokens, type, focus, buttons, reduced motion, forced colours,
 * print. Khmer and Thai stack marks above and below the letter, so their lines stand 1.75 apart and nothing
 * is letter-spaced.
 */
export const baseStyles = [
  tokens,
  css`
    :host {
      display: block;
      color: var(--_text);
      font-family: var(--_font);
      font-size: var(--_text-normal);
      line-height: 1.55;
      overflow-wrap: anywhere;
    }
    :host([hidden]) {
      display: none;
    }
    *,
    *::before,
    *::after {
      box-sizing: border-box;
    }
    :lang(km),
    :lang(th) {
      line-height: 1.75;
      overflow-wrap: break-word;
    }
    h2,
    h3,
    p,
    ol,
    ul,
    dl,
    dd {
      margin: 0;
    }
    h2 {
      font-size: var(--_text-title);
      font-weight: 650;
      text-wrap: balance;
    }
    h3 {
      font-size: var(--_text-large);
      font-weight: 650;
    }
    :focus-visible {
      outline: 3px solid var(--_focus);
      outline-offset: 2px;
    }
    button {
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
      padding: var(--_space-2) var(--_space-4);
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: var(--_accent);
      font: inherit;
      line-height: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      background: var(--_accent-soft);
    }
    button:disabled {
      color: var(--_muted);
      cursor: default;
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      *::before,
      *::after {
        transition: none !important;
        animation: none !important;
        scroll-behavior: auto !important;
      }
    }
    @media (forced-colors: active) {
      :focus-visible {
        outline-color: Highlight;
      }
      /* What is drawn keeps its own colour otherwise, on whatever ground the reader has. */
      svg {
        color: CanvasText !important;
      }
    }
    @media print {
      button {
        display: none;
      }
      h2,
      h3,
      h4,
      legend {
        break-after: avoid;
      }
    }
  `,
];
