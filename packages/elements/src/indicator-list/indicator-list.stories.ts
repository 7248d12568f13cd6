import { commonList } from "@spean/standard";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { texts } from "../../test/assessed.js";
import { longTexts } from "../../test/long-texts.js";
import { offline } from "../../test/offline.js";
import type { SpeanIndicatorList } from "./indicator-list.js";
import "../register.js";

/** The common list to browse and search, in any of its languages at once. */
const meta: Meta<SpeanIndicatorList> = {
  title: "Standard/Indicator list",
  component: "spean-indicator-list",
  args: { language: "en", standard: commonList, texts },
};
export default meta;
type Story = StoryObj<SpeanIndicatorList>;

export const Empty: Story = { render: () => document.createElement("spean-indicator-list") };
export const Complete: Story = {};
/** Words in Khmer find it on an English page too. */
export const Searched: Story = { args: { query: "លិខិតឆ្លងដែន" } };
export const Filtered: Story = {
  args: { list: "child-labour", dimension: "exploitation", strength: "strong" },
};
export const NothingFound: Story = { args: { query: "an invented word" } };
/** One indicator with all that the standard says of it. */
export const Opened: Story = {
  args: { query: "destination-coercion.documents-confiscated" },
  play: ({ canvasElement }) =>
    canvasElement.querySelector("spean-indicator-list")?.shadowRoot?.querySelector("summary")?.click(),
};
/** Codes stand where there is no text. */
export const WithoutText: Story = { args: { texts: {}, dimension: "act" } };
export const Khmer: Story = {
  args: { language: "km", dimension: "destination-coercion" },
  play: Opened.play!,
};
export const Thai: Story = {
  args: { language: "th", dimension: "destination-coercion" },
  play: Opened.play!,
};
export const LongText: Story = {
  args: { texts: longTexts, query: "destination-coercion.documents-confiscated" },
  play: Opened.play!,
};
/** Nothing in it needs the network. */
export const Offline: Story = { args: { dimension: "act" }, beforeEach: offline };
