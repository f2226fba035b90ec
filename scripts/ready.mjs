// npm prestart: says in a sentence what is missing, before anything is loaded that fails without it.
import { existsSync, readFileSync } from "node:fs";

const at = (path) => new URL(`../${path}`, import.meta.url);
const { engines } = JSON.parse(readFileSync(at("package.json"), "utf8"));
const numbers = (version) => version.match(/\d+/g).map(Number);
const [major, minor] = numbers(engines.node);
const [ownMajor, ownMinor] = numbers(process.versions.node);

if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  fail(
    `This needs Node ${major}.${minor} or newer, and this is ${process.versions.node}: install a current one from https://nodejs.org.`,
  );
}
if (!existsSync(at("node_modules/webpack"))) {
  fail("The packages are not installed: run npm ci first.");
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
