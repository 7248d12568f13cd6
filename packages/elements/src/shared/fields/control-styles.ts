import { css } from "lit";

/** Styles of text fields and selects. */
export const controlStyles = css`
  .field :is(input:not([type="radio"], [type="checkbox"]), textarea, select) {
    display: block;
    inline-size: 100%;
    max-inline-size: 36rem;
    min-block-size: var(--_target);
    margin-block-start: var(--_space-1);
    padding: var(--_space-2) var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    line-height: inherit;
  }
  textarea {
    resize: vertical;
    field-sizing: content;
  }
  select {
    text-overflow: ellipsis;
  }
  :is(input, select, textarea):disabled {
    background: var(--_raised);
    color: var(--_muted);
  }
`;
