/** The build's settings, in one place. Each may come from `--env name=value` or from the environment. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/**
 * origin: where the files of dist will be served (ADDIN_ORIGIN), "https://host[/folder]" without a trailing slash.
 * namespace: prefix of the cell functions (ADDIN_NAMESPACE), none by default: =VALUE_PRICE(…), with "VBP" =VBP.VALUE_PRICE(…).
 */
function settings(env = {}) {
  const origin = (env.origin ?? process.env.ADDIN_ORIGIN ?? DEVELOPMENT_ORIGIN).replace(/\/+$/, "");
  const namespace = env.namespace ?? process.env.ADDIN_NAMESPACE ?? "";
  if (!/^https:\/\/[^\s"<>&]+$/.test(origin))
    throw new Error(
      `The origin must begin with https://. It is "${origin}". Set ADDIN_ORIGIN=https://your.host/folder.`,
    );
  if (!/^([A-Z][A-Z0-9.]{0,31})?$/i.test(namespace))
    throw new Error(
      `The namespace may hold letters, digits and full stops, 32 at most. It is "${namespace}".`,
    );
  return { origin, namespace };
}

module.exports = { DEVELOPMENT_ORIGIN, settings };
