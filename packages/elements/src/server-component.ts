// Stands in for `live` and `register` where a React server component imports them: no browser would load them
// there, and the page would stay empty without a word.
throw new Error(
  '@spean/elements: "live" and "register" define elements in a browser. Import them in a file that begins with "use client".',
);
export {};
