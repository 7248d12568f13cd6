import "@spean/elements/live";
import { createApp } from "vue";
import Intake from "./intake.vue";

createApp(Intake).mount("#app");
