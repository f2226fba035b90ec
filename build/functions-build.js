const fs = require("node:fs");
const path = require("node:path");
const { FunctionsMetadataPlugin } = require("./functions-metadata-plugin");
const { DEVELOPMENT_ORIGIN } = require("./settings");

const FOLDER = path.resolve(__dirname, "../src/functions");
const DECIMAL = /node_modules[\\/]decimal\.js[\\/]decimal\.mjs$/;
const LANGUAGES = ["zh-CN", "zh-TW"];

/**
 * What webpack needs for dist/functions.js and its metadata: { entry, plugins, rules }.
 * origin: where dist will be served; help addresses in the metadata begin with it.
 * namespace: prefix with which help writes the functions, as in settings.js.
 */
function functionsBuild({ origin = DEVELOPMENT_ORIGIN, namespace = "" } = {}) {
  return {
    entry: path.join(FOLDER, "register.ts"),
    plugins: [
      new FunctionsMetadataPlugin({
        sources: functionFiles(),
        translations: translations(),
        origin,
        namespace,
      }),
    ],
    rules: [{ test: DECIMAL, loader: require.resolve("./decimal-subset-loader") }],
  };
}

/** The files whose JSDoc declares a function. */
function functionFiles() {
  return fs
    .readdirSync(FOLDER)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(FOLDER, name))
    .filter((file) => fs.readFileSync(file, "utf8").includes("@customfunction "));
}

/** Language → file with the descriptions in that language. */
function translations() {
  const file = (language) => path.resolve(__dirname, `../src/locales/functions.${language}.json`);
  return Object.fromEntries(LANGUAGES.map((language) => [language, file(language)]));
}

module.exports = { functionsBuild, functionFiles, translations };
