import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ready-"));
  mkdirSync(join(folder, "scripts"));
  cpSync(join(__dirname, "../../scripts/ready.mjs"), join(folder, "scripts/ready.mjs"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the check says in a checkout that asks for this Node. */
function ready(node: string): { readonly said: string; readonly status: number | null } {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ engines: { node } }));
  const { stderr, status } = spawnSync(process.execPath, [join(folder, "scripts/ready.mjs")], {
    encoding: "utf8",
  });
  return { said: stderr.trim(), status };
}

test("an older Node is told in a sentence, with what to do", () => {
  const own = process.versions.node;
  const said = `This needs Node 99.4 or newer, and this is ${own}: install a current one from https://nodejs.org.`;
  expect(ready(">=99.4")).toEqual({ said, status: 1 });
});

test("so are packages that are not installed; with them there is nothing to say", () => {
  const said = "The packages are not installed: run npm ci first.";
  expect(ready(">=20.19")).toEqual({ said, status: 1 });
  mkdirSync(join(folder, "node_modules/webpack"), { recursive: true });
  expect(ready(">=20.19")).toEqual({ said: "", status: 0 });
});
