import { commonList } from "@spean/standard";
import { standardTexts } from "@spean/standard/texts";
import { addAllLanguages } from "./all-languages.js";
import { defineElements } from "./define-elements.js";
import { SpeanLive } from "./live/live.js";
import { define } from "./shared/define.js";

export { SpeanLive };

SpeanLive.standard = commonList;
SpeanLive.texts = standardTexts;
addAllLanguages();
defineElements();
define("spean-live", SpeanLive);
