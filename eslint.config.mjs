import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const node = Object.fromEntries(
  [
    "process",
    "console",
    "require",
    "module",
    "__dirname",
    "__filename",
    "URL",
    "Buffer",
    "setTimeout",
  ].map((name) => [name, "readonly"]),
);

const officeRules = Object.fromEntries(
  Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
);

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**", ".cache/**"] },
  {
    files: ["**/*.{js,cjs,mjs}"],
    extends: [js.configs.recommended],
    languageOptions: { globals: node },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      // React handlers read best as () => setX(…).
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // Only these hold client code of Office.js; elsewhere the rules take any getX() for an Office object.
    files: ["src/{excel,taskpane}/**"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    // Tables of words and of cases are data; their length says nothing about their clarity.
    files: ["src/locales/**", "test/**", "bench/**"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["test/**", "bench/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
