import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** Where the installers of Chrome, Chromium and Edge put them. */
const INSTALLED = {
  linux: [
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map(
      (file) => path.join(process.env[variable] ?? "", file),
    ),
  ),
};

/**
 * The browser for tests and pictures: CHROME_PATH, else an installed one, else the one shipped in @sparticuz/chromium.
 * Rejects with a sentence that says what to install.
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findBrowser() {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  const chosen = process.env.CHROME_PATH;
  if (chosen !== undefined && chosen !== "") {
    if (!existsSync(chosen))
      throw new Error(`CHROME_PATH names no file: "${chosen}". Correct it or unset it.`);
    return { executablePath: chosen, args };
  }
  const installed = (INSTALLED[process.platform] ?? [])
    .map(onPath)
    .find((file) => file !== undefined);
  return installed !== undefined ? { executablePath: installed, args } : shipped(args);
}

function onPath(name) {
  if (path.isAbsolute(name)) return existsSync(name) ? name : undefined;
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}

async function shipped(args) {
  if (process.platform === "linux" && process.arch === "x64") {
    const {
      default: chromium,
      inflate,
      setupLambdaEnvironment,
    } = await import("@sparticuz/chromium");
    const executablePath = await chromium.executablePath();
    if (!systemHas("libnss3.so")) {
      // A bare machine lacks three libraries that the package carries beside its browser.
      const bin = new URL("../bin/", import.meta.resolve("@sparticuz/chromium"));
      setupLambdaEnvironment(
        path.join(await inflate(fileURLToPath(new URL("al2023.tar.br", bin))), "lib"),
      );
    }
    return { executablePath, args };
  }
  throw new Error(
    "No browser was found. Install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run the command again.",
  );
}

function systemHas(library) {
  return execFileSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" }).includes(library);
}
