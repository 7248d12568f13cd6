import an from "../expected/an.json" with { type: "json" };
import chowdury from "../expected/chowdury.json" with { type: "json" };
import poipetAdult1 from "../expected/poipet-adult-1.json" with { type: "json" };
import poipetAdult2 from "../expected/poipet-adult-2.json" with { type: "json" };
import poipetMinor1 from "../expected/poipet-minor-1.json" with { type: "json" };
import poipetMinor2 from "../expected/poipet-minor-2.json" with { type: "json" };
import ranong from "../expected/ranong.json" with { type: "json" };
import rantsev from "../expected/rantsev.json" with { type: "json" };
import siliadin from "../expected/siliadin.json" with { type: "json" };
import vanna from "../expected/vanna.json" with { type: "json" };
import vcl from "../expected/vcl.json" with { type: "json" };
import type { ExpectedAssessment } from "./expected-assessment.js";

/** The assessment expected for each published case, in the order of `publishedCases`. */
export const expectedAssessments = [
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
] as readonly ExpectedAssessment[];
