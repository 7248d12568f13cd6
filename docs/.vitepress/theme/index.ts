import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import LiveScreening from "./live-screening.vue";
import PaperForms from "./paper-forms.vue";
import "./fonts.css";
import "./style.css";

/** The default theme with Khmer and Thai letters of its own, and what the pages show live. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component("LiveScreening", LiveScreening).component("PaperForms", PaperForms);
  },
} satisfies Theme;
