import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import { addAllLanguages } from "./all-languages.js";
import { defineElements } from "./define-elements.js";
import { SpeanLive } from "./live/live.js";
import { define } from "./shared/define.js";

export { SpeanLive };

SpeanLive.standard = commonList;
SpeanLive.texts = { en, km, th };
addAllLanguages();
defineElements();
define("spean-live", SpeanLive);
