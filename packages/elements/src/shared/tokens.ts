import { css } from "lit";

/**
 * The design tokens, as each element reads them: `--_x` is the host page's `--spean-x` where it sets one, and the default otherwise.
 * Colours follow the page's `color-scheme`; a page that says `color-scheme: light dark` gets what the reader prefers. A browser
 * without `light-dark()` shows the light colours. Text has at least 4.5:1 on `--_surface` and `--_raised`, controls at least 3:1.
 */
export const tokens = css`
  :host {
    --_text: var(--spean-color-text, #1c2430);
    --_muted: var(--spean-color-muted, #515c6b);
    --_surface: var(--spean-color-surface, #ffffff);
    --_raised: var(--spean-color-raised, #f4f6f8);
    --_border: var(--spean-color-border, #d5dbe2);
    --_control: var(--spean-color-control, #6b7787);
    --_accent: var(--spean-color-accent, #0b5c73);
    --_on-accent: var(--spean-color-on-accent, #ffffff);
    --_accent-soft: var(--spean-color-accent-soft, #e3f1f5);
    --_focus: var(--spean-color-focus, #0a58ca);
    --_notice: var(--spean-color-notice, #8a4b00);
    --_notice-soft: var(--spean-color-notice-soft, #fff4e2);
    --_space-1: var(--spean-space-1, 0.25rem);
    --_space-2: var(--spean-space-2, 0.5rem);
    --_space-3: var(--spean-space-3, 0.75rem);
    --_space-4: var(--spean-space-4, 1rem);
    --_space-5: var(--spean-space-5, 1.5rem);
    --_space-6: var(--spean-space-6, 2.5rem);
    --_radius: var(--spean-radius, 0.625rem);
    --_target: var(--spean-target, 44px);
    --_font: var(--spean-font, system-ui, "Noto Sans Khmer", "Noto Sans Thai", sans-serif);
    --_text-small: var(--spean-text-small, 0.9375rem);
    --_text-normal: var(--spean-text-normal, 1rem);
    --_text-large: var(--spean-text-large, 1.125rem);
    --_text-title: var(--spean-text-title, 1.375rem);
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_text: var(--spean-color-text, light-dark(#1c2430, #e9edf2));
      --_muted: var(--spean-color-muted, light-dark(#515c6b, #b3bdc9));
      --_surface: var(--spean-color-surface, light-dark(#ffffff, #14191f));
      --_raised: var(--spean-color-raised, light-dark(#f4f6f8, #1e252d));
      --_border: var(--spean-color-border, light-dark(#d5dbe2, #3a4551));
      --_control: var(--spean-color-control, light-dark(#6b7787, #8995a4));
      --_accent: var(--spean-color-accent, light-dark(#0b5c73, #7cc7dc));
      --_on-accent: var(--spean-color-on-accent, light-dark(#ffffff, #0d1a1f));
      --_accent-soft: var(--spean-color-accent-soft, light-dark(#e3f1f5, #17323b));
      --_focus: var(--spean-color-focus, light-dark(#0a58ca, #8fbcff));
      --_notice: var(--spean-color-notice, light-dark(#8a4b00, #f3c27d));
      --_notice-soft: var(--spean-color-notice-soft, light-dark(#fff4e2, #33270f));
    }
  }
`;
