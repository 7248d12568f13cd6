import { SpeanQuickExit } from "@spean/elements/react";
import { Intake } from "./intake";

/** A server component. The wrappers go to the browser by themselves; what defines the tags stands in a client one. */
export default function Page() {
  return (
    <main>
      <SpeanQuickExit language="km" />
      <h1>Spean</h1>
      <Intake />
    </main>
  );
}
