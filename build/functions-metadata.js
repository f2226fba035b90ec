/**
 * Microsoft's generator does not write allowErrorForDataTypeAny: without it Excel would answer an error in
 * one cell of a range with an error for the whole call. Help addresses are relative in the sources.
 */
function functionsMetadata(generatedJson, origin) {
  const generated = JSON.parse(generatedJson);
  return {
    ...generated,
    allowErrorForDataTypeAny: true,
    functions: generated.functions.map((each) => ({
      ...each,
      helpUrl: `${origin}/${each.helpUrl}`,
    })),
  };
}

/**
 * The same ids, names and parameters with descriptions in another language; every word must be there. Excel reads
 * the metadata of its display language, so that help opens in the reader's language with no script in the page.
 */
function translated(metadata, words, language) {
  const unknown = Object.keys(words).filter(
    (id) => !metadata.functions.some((each) => each.id === id),
  );
  if (unknown.length > 0)
    throw new Error(`Translations of unknown functions: ${unknown.join(", ")}`);
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...translate(each, words[each.id]),
      helpUrl: each.helpUrl.replace(/[^/]*$/, `${language}/$&`),
    })),
  };
}

function translate(metadata, words) {
  const describe = (name) => {
    const description = words?.parameters?.[name];
    if (!description) throw new Error(`No translation of ${metadata.id}, parameter ${name}`);
    return description;
  };
  if (!words?.description) throw new Error(`No translation of ${metadata.id}`);
  const parameters = metadata.parameters.map((each) => ({
    ...each,
    description: describe(each.name),
  }));
  return { ...metadata, description: words.description, parameters };
}

module.exports = { functionsMetadata, translated };
