const fs = require("node:fs/promises");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { WebpackError, sources } = require("webpack");
const { functionsMetadata, translated } = require("./functions-metadata");
const { helpPages, pageFile, workedExamples } = require("./help-pages");

const NAME = "FunctionsMetadataPlugin";

/**
 * Emits functions.json from the JSDoc of the sources, functions.<language>.json for each translation, a help
 * page for each function in each language, and the worked examples for the task pane.
 */
class FunctionsMetadataPlugin {
  constructor({ sources: files, translations, origin, namespace }) {
    Object.assign(this, { files, translations, origin, namespace });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = compilation.constructor.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: NAME, stage }, () =>
        this.emit(compilation),
      );
    });
  }

  async emit(compilation) {
    compilation.fileDependencies.addAll([...this.files, ...Object.values(this.translations)]);
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(this.files);
    if (errors.length > 0) {
      for (const error of errors) compilation.errors.push(new WebpackError(`${NAME}: ${error}`));
      return;
    }
    const metadata = functionsMetadata(metadataJson, this.origin);
    const { namespace } = this;
    emitJson(compilation, "functions.json", metadata);
    emitJson(compilation, "functions.examples.json", workedExamples(namespace));
    emitPages(compilation, "en-US", helpPages(metadata, { namespace }));
    for (const [language, file] of Object.entries(this.translations)) {
      const translations = JSON.parse(await fs.readFile(file, "utf8"));
      const localized = translated(metadata, translations, language);
      emitJson(compilation, `functions.${language}.json`, localized);
      const options = { language, translations, namespace };
      emitPages(compilation, language, helpPages(localized, options));
    }
  }
}

function emitPages(compilation, language, pages) {
  for (const [id, html] of Object.entries(pages)) {
    compilation.emitAsset(`help/${pageFile(id, language)}`, new sources.RawSource(html));
  }
}

function emitJson(compilation, name, value) {
  compilation.emitAsset(name, new sources.RawSource(`${JSON.stringify(value, null, 2)}\n`));
}

module.exports = { FunctionsMetadataPlugin };
