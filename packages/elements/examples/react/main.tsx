import "@spean/elements/live";
import { createRoot } from "react-dom/client";
import { Intake } from "./intake.js";

createRoot(document.querySelector("#app")!).render(<Intake />);
