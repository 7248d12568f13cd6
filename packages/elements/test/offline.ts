/**
 * Takes the network away from a story, and gives it back after it: nothing that an element does may need it.
 */
export function offline(): () => void {
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new TypeError("There is no network."));
  Object.defineProperty(navigator, "onLine", { value: false, configurable: true });
  dispatchEvent(new Event("offline"));
  return () => {
    globalThis.fetch = fetch;
    Reflect.deleteProperty(navigator, "onLine");
    dispatchEvent(new Event("online"));
  };
}
