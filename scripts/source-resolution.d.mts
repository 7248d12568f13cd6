export const sourceResolution: {
  readonly alias: { find: RegExp; replacement: string }[];
  readonly dedupe: string[];
};
