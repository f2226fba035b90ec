/** The arrows of the design (README, "Architecture"): a folder may import only what stands here. */
const mayImport = {
  core: [],
  functions: ["core"],
  plan: [],
  templates: ["core", "plan"],
  excel: ["plan"],
  locales: [],
  taskpane: ["templates", "excel", "locales", "plan"],
  workbench: ["functions", "locales", "excel"],
};

const arrows = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: `src/${folder} may import only: ${allowed.join(", ") || "nothing else of ours"}`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "core-is-pure",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "decimal\\.js" },
    },
    {
      name: "description-has-no-libraries",
      comment: "plan, templates, locales and functions are plain data and code of ours",
      severity: "error",
      from: { path: "^src/(plan|templates|locales|functions)/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "decimal\\.js" },
    },
    {
      name: "grid-stays-in-workbench",
      comment: "o-spreadsheet (LGPL) is never part of the add-in that is shipped",
      severity: "error",
      from: { path: "^src/(?!workbench/)" },
      to: { path: "@odoo/" },
    },
    {
      name: "spreadsheet-knows-no-add-in",
      comment: "the simulated Excel serves any add-in; only the page around it is a client of ours",
      severity: "error",
      from: { path: "^src/workbench/(?!page/)" },
      to: { path: "^src/excel/" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "(\\.d\\.ts|page/connect\\.ts)$" },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json"] },
  },
};
