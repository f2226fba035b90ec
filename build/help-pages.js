const fs = require("node:fs");
const path = require("node:path");
const { helpPage } = require("./help-page");
const { loadTypeScript } = require("./load-typescript");

const SOURCES = path.resolve(__dirname, "../src");
const SOURCE_LANGUAGE = "en-US";

/**
 * Help pages in one language, function → HTML. Descriptions come from the metadata, units and domains from the
 * argument rules, remedies from the table of reasons, formula, example and sources from help.json.
 * @param metadata in that language
 * @param translations the functions' words in that language, undefined for the source language
 * @param namespace prefix of the functions as they are typed, "" for none
 */
function helpPages(metadata, { language = SOURCE_LANGUAGE, translations, namespace = "" } = {}) {
  const { functions } = loadTypeScript(path.join(SOURCES, "functions/index.ts"));
  const { reasons } = loadTypeScript(path.join(SOURCES, "functions/reasons.ts"));
  const { functionReasons } = loadTypeScript(
    path.join(SOURCES, `locales/${language}/function-reasons.ts`),
  );
  const { languages } = loadTypeScript(path.join(SOURCES, "locales/language.ts"));
  const words = readJson(`locales/help-pages.${language}.json`);
  const help = helpByFunction(namespace);
  return Object.fromEntries(
    metadata.functions.map(({ id, description, parameters }) => {
      const page = {
        language,
        name: prefixed(id, namespace),
        description,
        parameters,
        rules: functions.find((each) => each.id === id).arguments,
        help: help[id],
        use: translations === undefined ? help[id].use : translations[id]?.use,
        errors: help[id].errors.map((reason) => {
          const [code, sentence] = reasons[reason];
          return [code, functionReasons[reason] ?? sentence];
        }),
        addresses: Object.entries(languages).map(([other, title]) => {
          const folder = language === SOURCE_LANGUAGE ? "" : "../";
          return { language: other, title, address: `${folder}${pageFile(id, other)}` };
        }),
      };
      if (!page.use) throw new Error(`No translation of ${id}, use, in ${language}`);
      return [id, helpPage(page, words)];
    }),
  );
}

/** The page of a function, from the folder of all help pages. English has no folder of its own. */
function pageFile(id, language) {
  return language === SOURCE_LANGUAGE ? `${id}.html` : `${language}/${id}.html`;
}

/** Worked examples that need no cells beside them, by function: the call as typed, and the value that it gives. */
function workedExamples(namespace = "") {
  const worked = Object.entries(helpByFunction(namespace)).filter(
    ([, { example }]) =>
      typeof example.gives !== "object" && !/\b[A-Z]{1,3}\d+\b/.test(example.call),
  );
  return Object.fromEntries(
    worked.map(([id, { example }]) => [id, { call: example.call, gives: example.gives }]),
  );
}

/** help.json, its calls written with the namespace. */
function helpByFunction(namespace) {
  const help = readJson("functions/help.json");
  for (const [id, { example }] of Object.entries(help)) {
    example.call = example.call.replace(`=${id}(`, `=${prefixed(id, namespace)}(`);
  }
  return help;
}

function prefixed(id, namespace) {
  return namespace === "" ? id : `${namespace}.${id}`;
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(path.join(SOURCES, file), "utf8"));
}

module.exports = { helpPages, pageFile, workedExamples };
