/** A component of Vue, as TypeScript sees it without reading it. */
declare module "*.vue" {
  import type { Component } from "vue";
  const component: Component;
  export default component;
}
