import { defineElements } from "./define-elements.js";
import { SpeanLive } from "./live/live.js";
import { define } from "./shared/define.js";

export { SpeanLive };

defineElements();
define("spean-live", SpeanLive);
