import { css } from "lit";

/**
 * Styles of a question with radios. On a narrow element the row of the clear button is kept free, so that an
 * answer moves nothing below it.
 */
export const choiceGroupStyles = css`
  .choice-group {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--_space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    /* An answer lays out its own question anew, and no other. */
    contain: layout style;
  }
  .choice-group > :not(.option, .clear) {
    grid-column: 1 / -1;
    inline-size: 100%;
  }
  /* Floated, a legend is laid out like any other child instead of on the fieldset's border. */
  .choice-group > legend {
    float: left;
    margin-block-end: var(--_space-1);
    padding: 0;
    font-size: var(--_text-large);
    font-weight: 600;
  }
  .choice-group .read {
    display: block;
    font-size: var(--_text-small);
    font-weight: 400;
  }
  .guidance {
    color: var(--_muted);
    font-size: var(--_text-small);
  }
  .choice-group > .guidance {
    margin-block: calc(-1 * var(--_space-2)) var(--_space-1);
  }
  .guidance[data-code]::after {
    content: attr(data-code) / "";
    display: block;
    font-family: ui-monospace, monospace;
    font-size: 0.85em;
  }
  .choice-group::after {
    content: "";
    grid-column: 1 / -1;
    min-block-size: var(--_target);
  }
  .choice-group:has(> .clear)::after {
    content: none;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-content: center;
    align-items: center;
    column-gap: var(--_space-2);
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .option .read {
    grid-column: 2;
    color: var(--_muted);
  }
  .option:hover {
    background: var(--_raised);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .option input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
    outline: none;
  }
  .choice-group:disabled .option {
    color: var(--_muted);
    cursor: default;
  }
  .clear {
    grid-column: 1 / -1;
    justify-self: end;
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @container (min-width: 40rem) {
    .choice-group {
      display: flex;
      flex-wrap: wrap;
    }
    .choice-group::after {
      content: none;
    }
    .clear {
      margin-inline-start: auto;
    }
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .choice-group {
      break-inside: avoid;
    }
  }
`;
