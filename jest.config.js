const common = {
  testEnvironment: "node",
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "test/tsconfig.json", diagnostics: false }] },
  setupFiles: ["<rootDir>/test/support/quiet.ts"],
  globals: { FUNCTION_NAMESPACE: "" },
  moduleNameMapper: {
    // lib/ is ES modules, which Jest does not load from node_modules.
    "^office-ui-fabric-react/lib/(.*)$":
      "<rootDir>/node_modules/office-ui-fabric-react/lib-commonjs/$1",
    "\\.css$": "<rootDir>/test/support/no-style.ts",
  },
};

/** Three groups: what runs in Node, what reads the built files, and what drives a browser on the built pages. */
module.exports = {
  // Sheets are built and compared through the real office.js, on machines that do other things as well.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/test/!(browser|built)/**/*.test.ts?(x)"],
    },
    { ...common, displayName: "built", testMatch: ["<rootDir>/test/built/**/*.test.ts"] },
    {
      ...common,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/setup.mjs",
      globalTeardown: "<rootDir>/test/browser/teardown.mjs",
    },
  ],
};
