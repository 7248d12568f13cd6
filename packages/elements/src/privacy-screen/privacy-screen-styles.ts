import { css } from "lit";
import { baseStyles } from "../shared/base-styles.js";

/**
 * Styles of the cover: opaque, over all that is slotted, its words in sight wherever the page is scrolled to.
 */
export const privacyScreenStyles = [
  ...baseStyles,
  css`
    .frame {
      position: relative;
    }
    .covered {
      min-block-size: min(100vh, 24rem);
    }
    .cover {
      margin-block-end: var(--_space-3);
    }
    .cover button {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-3);
      align-items: center;
    }
    kbd {
      color: var(--_muted);
      font: inherit;
      font-size: var(--_text-small);
    }
    .screen {
      position: absolute;
      inset: 0;
      z-index: 1;
      border: 1px solid var(--_control);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .panel {
      position: sticky;
      inset-block-start: 0;
      display: grid;
      gap: var(--_space-3);
      justify-items: center;
      max-inline-size: 34rem;
      margin-inline: auto;
      padding: var(--_space-6) var(--_space-4);
      text-align: center;
    }
    .panel button {
      max-inline-size: 100%;
    }
    .name {
      font-size: var(--_text-title);
      font-weight: 650;
    }
    /* hidden twice, since a slotted element may set visibility of its own, and an open dialog minds no opacity */
    .content[inert] {
      visibility: hidden;
      opacity: 0;
      user-select: none;
    }
  `,
];
