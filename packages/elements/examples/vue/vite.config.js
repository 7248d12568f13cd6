import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// Tags that begin with spean- are elements of the browser, not components of Vue.
export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("spean-") } } })],
});
