import type { PinnedStandard, Standard } from "@spean/model";
import { release, releases, standard } from "./generated/releases.js";

/**
 * The current release of the common list of Cambodia and Thailand: a reference draft, not an official text.
 */
export const commonList: PinnedStandard = { ...(standard as unknown as Standard), digest: release.digest };

/** The versions of the common list that this package carries, oldest first. */
export const commonListVersions: readonly string[] = /* @__PURE__ */ Object.keys(releases);

/** A release of the common list by its version, or `undefined` if this package does not carry it. */
export async function loadCommonList(version: string): Promise<PinnedStandard | undefined> {
  if (!Object.hasOwn(releases, version)) return undefined;
  const { release: pinned, standard: data } = await releases[version as keyof typeof releases]();
  return { ...(data.default as unknown as Standard), digest: pinned.default.digest };
}
