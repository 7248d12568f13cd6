/** Files alone, for any server: pages of a screening are made in the browser. */
export default { output: "export", distDir: "dist" };
