/** `npm run excel` and `npm run excel:stop`: the add-in in Excel on Windows and Mac, from a local https server. */
import { spawnSync } from "node:child_process";

const PORT = 3000;
const [action = "start"] = process.argv.slice(2);

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Excel does not run on this system. Use the workbench instead: npm start. On Windows or Mac, npm run excel opens Excel.",
  );
  process.exit(1);
}

const serving = [
  "--app",
  "excel",
  "--dev-server",
  "npm run dev-server",
  "--dev-server-port",
  String(PORT),
];
const { status } = spawnSync(
  "npx",
  [
    "office-addin-debugging",
    action,
    "manifest.xml",
    "desktop",
    ...(action === "start" ? serving : []),
  ].map((word) => (word.includes(" ") ? `"${word}"` : word)),
  { stdio: "inherit", shell: true },
);
process.exit(status ?? 1);
