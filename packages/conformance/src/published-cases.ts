import an from "../published-cases/an.json" with { type: "json" };
import chowdury from "../published-cases/chowdury.json" with { type: "json" };
import poipetAdult1 from "../published-cases/poipet-adult-1.json" with { type: "json" };
import poipetAdult2 from "../published-cases/poipet-adult-2.json" with { type: "json" };
import poipetMinor1 from "../published-cases/poipet-minor-1.json" with { type: "json" };
import poipetMinor2 from "../published-cases/poipet-minor-2.json" with { type: "json" };
import ranong from "../published-cases/ranong.json" with { type: "json" };
import rantsev from "../published-cases/rantsev.json" with { type: "json" };
import siliadin from "../published-cases/siliadin.json" with { type: "json" };
import vanna from "../published-cases/vanna.json" with { type: "json" };
import vcl from "../published-cases/vcl.json" with { type: "json" };
import type { PublishedCase } from "./published-case.js";

/**
 * The published cases, one record per person: the European Court first, then Thailand and Cambodia, each in
 * the order of judgment.
 */
export const publishedCases = [
  siliadin,
  rantsev,
  chowdury,
  vcl,
  an,
  ranong,
  vanna,
  poipetAdult1,
  poipetAdult2,
  poipetMinor1,
  poipetMinor2,
] as readonly PublishedCase[];
