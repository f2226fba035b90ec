const fs = require("node:fs/promises");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { WebpackError, sources } = require("webpack");
const { functionsMetadata, translated } = require("./functions-metadata");

const { helpPages, workedExamples } = require("./help-pages");

const NAME = "FunctionsMetadataPlugin";

/**
 * Emits functions.json from the JSDoc of the sources, functions.<language>.json for each translation, a help
 * page for each function, and the worked examples for the task pane.
 */
class FunctionsMetadataPlugin {
  constructor({ sources: files, translations, origin }) {
    Object.assign(this, { files, translations, origin });
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
    emitJson(compilation, "functions.json", metadata);
    for (const [id, html] of Object.entries(helpPages(metadata))) {
      compilation.emitAsset(`help/${id}.html`, new sources.RawSource(html));
    }
    emitJson(compilation, "functions.examples.json", workedExamples());
    for (const [language, file] of Object.entries(this.translations)) {
      const words = JSON.parse(await fs.readFile(file, "utf8"));
      emitJson(compilation, `functions.${language}.json`, translated(metadata, words));
    }
  }
}

function emitJson(compilation, name, value) {
  compilation.emitAsset(name, new sources.RawSource(`${JSON.stringify(value, null, 2)}\n`));
}

module.exports = { FunctionsMetadataPlugin };
