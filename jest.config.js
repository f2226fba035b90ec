const common = {
  testEnvironment: "node",
  transform: { "^.+\\.tsx?$": ["ts-jest", { tsconfig: "test/tsconfig.json", diagnostics: false }] },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/no-style.ts" },
};

/** Two groups: what runs in Node, and what drives a browser on the built pages (`npm run test:browser`). */
module.exports = {
  projects: [
    { ...common, displayName: "unit", testMatch: ["<rootDir>/test/!(browser)/**/*.test.ts?(x)"] },
    { ...common, displayName: "browser", testMatch: ["<rootDir>/test/browser/**/*.test.ts"] },
  ],
};
