import { css } from "lit";

/**
 * The shape that goes with the words of a state: a full disc, a half one, an open ring. No tick, no cross,
 * and one colour for all, since no state is good or bad news about a person. The words beside it say what it
 * means; it is drawn in print and in forced colours too.
 */
export const findingStateStyles = css`
  [data-state] {
    display: inline-block;
    position: relative;
    padding-inline-start: 1.625em;
  }
  [data-state]::first-letter {
    text-transform: uppercase;
  }
  [data-state]::before {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 0;
    inline-size: 1em;
    block-size: 1em;
    border: 0.125em dashed;
    border-radius: 50%;
    color: var(--_accent);
    content: "";
    print-color-adjust: exact;
  }
  [data-state="indicated"]::before,
  [data-state="undetermined"]::before {
    border-style: solid;
    background: linear-gradient(90deg, currentColor var(--_filled, 100%), transparent 0);
  }
  [data-state="undetermined"]::before {
    --_filled: 50%;
  }
  @media (forced-colors: active) {
    [data-state]::before {
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
