import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import ts from "typescript-eslint";

const tests = ["**/*.test.ts", "packages/*/test/**"];

export default ts.config(
  { ignores: ["**/dist/**", "**/generated/**", "**/*.cjs"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mjs", "**/*.js"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 3],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Exports have names." }],
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: tests,
    plugins: { jsdoc },
    rules: {
      "no-console": "error",
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true, MethodDefinition: true },
          contexts: ["ExportNamedDeclaration > VariableDeclaration", "TSInterfaceDeclaration"],
        },
      ],
    },
  },
  { files: tests, rules: { "max-lines-per-function": "off", "max-params": "off", "@typescript-eslint/no-explicit-any": "off" } },
  { files: ["*.config.js", "*.config.ts"], rules: { "no-restricted-syntax": "off" } },
);
