declare module "*/scripts/chromium.mjs" {
  export const chromiumFlags: string[];
  export function chromiumPath(): Promise<string>;
}
