import { css } from "lit";

/** Styles of a search with filters: labels above fields, as many beside each other as there is room for. */
export const filterStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3) var(--_space-4);
    margin-block: var(--_space-4) var(--_space-3);
    padding: var(--_space-4);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .search > * {
    flex: 1 1 13rem;
    min-inline-size: 0;
  }
  .search .words {
    flex-basis: 100%;
  }
  .search label {
    display: block;
    font-weight: 650;
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_text-small);
  }
  .search input,
  .search select {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_space-1) var(--_space-3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    line-height: inherit;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_target);
  }
  .none {
    padding: var(--_space-4);
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
  }
  .empty {
    color: var(--_muted);
  }
  @media print {
    .search {
      display: none;
    }
  }
`;
