import { css } from "lit";

/**
 * Styles of a page that is read from top to bottom, on screen and on paper: a case summary, a version
 * difference.
 */
export const reportStyles = css`
  .frame {
    container-type: inline-size;
    padding: var(--_space-1);
  }
  section {
    margin-block-start: var(--_space-5);
  }
  h4 {
    margin: 0;
    font-weight: 650;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  .outcome,
  .bump {
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
    font-size: var(--_text-large);
    font-weight: 650;
  }
  dt,
  .label,
  code {
    color: var(--_muted);
    font-size: var(--_text-small);
  }
  code {
    font-family: ui-monospace, monospace;
  }
  .empty {
    color: var(--_muted);
  }
  @media print {
    .frame {
      container-type: normal;
    }
  }
`;
