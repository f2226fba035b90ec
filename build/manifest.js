const { DEVELOPMENT_ORIGIN } = require("./settings");

/**
 * The manifest of a build: the development origin becomes the build's, everywhere, and a namespace is added where one is set.
 * @param {string} source text of manifest.xml
 */
function manifestFor(source, { origin, namespace }) {
  const placed = source.replaceAll(DEVELOPMENT_ORIGIN, origin);
  return namespace === "" ? placed : withNamespace(placed, namespace);
}

function withNamespace(manifest, namespace) {
  const reference = insertAfter(
    manifest,
    "</Metadata>",
    `<Namespace resid="Functions.Namespace" />`,
  );
  return insertAfter(
    reference,
    "<bt:ShortStrings>",
    `<bt:String id="Functions.Namespace" DefaultValue="${namespace}" />`,
  );
}

function insertAfter(text, marker, addition) {
  const parts = text.split(marker);
  if (parts.length !== 2) throw new Error(`manifest.xml must hold ${marker} exactly once.`);
  return `${parts[0]}${marker}${addition}${parts[1]}`;
}

module.exports = { manifestFor };
