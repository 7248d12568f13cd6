import type { UserConfig } from "vitepress";

/** A plugin of the Vite that VitePress brings, which is not the one that the packages are built with. */
export type Plugin = Extract<NonNullable<NonNullable<UserConfig["vite"]>["plugins"]>[number], { name: string }>;
