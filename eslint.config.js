import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import { configs as lit } from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import ts from "typescript-eslint";

const tests = ["**/*.test.ts", "{packages,apps}/*/test/**"];
const stories = ["**/*.stories.ts"];

export default ts.config(
  {
    ignores: [
      "**/dist/**",
      "**/generated/**",
      "**/*.cjs",
      "**/storybook-static/**",
      "**/.vitepress/{cache,dist}/**",
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mjs", "**/*.js"],
    languageOptions: {
      globals: {
        console: "readonly",
        process: "readonly",
        URL: "readonly",
        URLSearchParams: "readonly",
        document: "readonly",
        FormData: "readonly",
        window: "readonly",
        fetch: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
      },
    },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", 3],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Exports have names." },
      ],
    },
  },
  {
    files: ["packages/*/src/**/*.ts"],
    ignores: [...tests, ...stories],
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
  {
    files: ["packages/elements/src/**/*.ts", "apps/two-agencies/src/page/**/*.ts", "apps/sample/src/page.ts"],
    ...lit["flat/recommended"],
  },
  {
    files: ["packages/elements/src/**/*.ts", "apps/two-agencies/src/page/**/*.ts", "apps/sample/src/page.ts"],
    plugins: { "lit-a11y": litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    files: tests,
    rules: {
      "max-lines-per-function": "off",
      "max-params": "off",
      "@typescript-eslint/no-explicit-any": "off",
    },
  },
  {
    files: [
      "**/*.config.{js,mjs,ts}",
      "packages/elements/examples/next/app/*.tsx",
      ".size-limit.js",
      "**/.storybook/*.ts",
      "**/.vitepress/**/*.ts",
      "docs/**/*.paths.ts",
      ...stories,
    ],
    rules: { "no-restricted-syntax": "off" },
  },
);
