// npm start: builds the add-in and the workbench, serves them on this machine, and opens the browser.
import open from "open";
import webpack from "webpack";
import configure from "../webpack.config.js";
import { serve } from "./serve.mjs";

const wantedPort = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(wantedPort) || wantedPort < 0 || wantedPort > 65_535) {
  fail(`PORT is ${process.env.PORT}; it must be a whole number from 0 to 65535.`);
}

await build();
const { url, close } = await serve({ port: wantedPort }).catch((error) =>
  fail(`No port from ${wantedPort} on could be opened (${error.message}). Set PORT to a free one.`),
);
console.log(`The workbench is at ${url} (Ctrl-C stops it)`);
if (!url.includes(`:${wantedPort}/`) && wantedPort !== 0) {
  console.log(`Port ${wantedPort} is in use, so another one was taken.`);
}
if (hasBrowser()) {
  const browser = await open(url);
  browser.on("error", () => console.log(`No browser could be started; open ${url} yourself.`));
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void close().then(() => process.exit(0)));
}

/** Builds quietly: one line of progress on a terminal, the errors where there are some. */
async function build() {
  const started = Date.now();
  const compiler = webpack(await configure({}, { mode: "production" }));
  const onTerminal = process.stdout.isTTY;
  if (onTerminal) {
    new webpack.ProgressPlugin((done) => {
      process.stdout.write(`\rBuilding… ${Math.round(done * 100)}%   `);
    }).apply(compiler);
  } else {
    console.log("Building…");
  }
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (onTerminal) process.stdout.write("\r");
  if (stats.hasErrors()) fail(stats.toString({ preset: "errors-only", colors: onTerminal }));
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** A machine of a build service, or a Linux without a display, has no browser to open. */
function hasBrowser() {
  if (process.argv.includes("--no-open") || process.env.CI) return false;
  const { platform, env } = process;
  return platform !== "linux" || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
