// The class of <spean-live> alone: without the common list, without words, without a tag.
export { SpeanLive } from "./live/live.js";
