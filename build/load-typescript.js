const fs = require("node:fs");
const ts = require("typescript");

/** Loads a TypeScript module (and what it imports) for use in the build. */
function loadTypeScript(file) {
  const before = require.extensions[".ts"];
  require.extensions[".ts"] = (module, name) => {
    const { outputText } = ts.transpileModule(fs.readFileSync(name, "utf8"), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2021 },
    });
    module._compile(outputText, name);
  };
  try {
    return require(file);
  } finally {
    if (before) require.extensions[".ts"] = before;
    else delete require.extensions[".ts"];
  }
}

module.exports = { loadTypeScript };
