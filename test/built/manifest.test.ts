/**
 * @jest-environment jsdom
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const dist = path.join(root, "dist");
const { DEVELOPMENT_ORIGIN } = jest.requireActual<{ DEVELOPMENT_ORIGIN: string }>(
  "../../build/settings",
);
const { manifestFor } = jest.requireActual<{
  manifestFor: (source: string, settings: { origin: string; namespace: string }) => string;
}>("../../build/manifest");

const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const built = readFileSync(path.join(dist, "manifest.xml"), "utf8");

const parse = (xml: string): Document => {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  expect(document.getElementsByTagName("parsererror")).toHaveLength(0);
  return document;
};
const all = (document: Document, name: string): Element[] => [
  ...document.getElementsByTagNameNS("*", name),
];
const attributes = (document: Document, name: string): string[] =>
  all(document, "*").flatMap((element) => element.getAttribute(name) ?? []);

const resources = (document: Document): Element[] =>
  ["Image", "Url", "String"]
    .flatMap((name) => all(document, name))
    .filter((element) => element.hasAttribute("id"));

const urls = (document: Document): string[] => [
  ...[...attributes(document, "DefaultValue"), ...attributes(document, "Value")].filter((value) =>
    value.includes("://"),
  ),
  ...all(document, "AppDomain").map((element) => element.textContent),
];

/** Where a URL of the manifest lies in the built files. */
const fileOf = (url: string): string => path.join(dist, new URL(url).pathname);

/** Width and height as the PNG's own header gives them. */
const pngSize = (file: string): readonly [number, number] => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("the manifest", () => {
  const document = parse(built);

  test("every resid names one resource, and every resource is used", () => {
    const ids = resources(document).map((element) => element.getAttribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(attributes(document, "resid"))).toEqual(new Set(ids));
  });

  test("resids and short strings stay within Office's limits", () => {
    for (const element of resources(document))
      expect(element.getAttribute("id")!.length).toBeLessThanOrEqual(32);
    const short = all(document, "ShortStrings").flatMap((list) => [
      ...list.getElementsByTagName("*"),
    ]);
    for (const element of short) {
      const text = element.getAttribute("DefaultValue") ?? element.getAttribute("Value")!;
      expect(text.length).toBeLessThanOrEqual(125);
    }
  });

  test("every address is https", () => {
    const found = urls(document);
    expect(found.length).toBeGreaterThan(10);
    for (const url of found) expect(url).toMatch(/^https:\/\//);
  });

  test("every page, script, metadata file and icon it names is in dist", () => {
    for (const url of urls(document).filter((address) => new URL(address).pathname !== "/"))
      expect({ url, exists: existsSync(fileOf(url)) }).toEqual({ url, exists: true });
  });

  test.each(
    all(document, "Image")
      .filter((image) => image.hasAttribute("size"))
      .map((image) => [image.getAttribute("resid")!, Number(image.getAttribute("size"))]),
  )("icon %s is drawn at %d px", (resid, size) => {
    const image = resources(document).find((element) => element.getAttribute("id") === resid)!;
    expect(pngSize(fileOf(image.getAttribute("DefaultValue")!))).toEqual([size, size]);
  });

  test.each([
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ])("%s is drawn at %d px", (name, size) => {
    const [icon] = all(document, name);
    expect(pngSize(fileOf(icon!.getAttribute("DefaultValue")!))).toEqual([size, size]);
  });

  test("commands of the ribbon and the cell menu are those that the pane registers", () => {
    const commands = all(document, "FunctionName").map((element) => element.textContent);
    const pane = readFileSync(path.join(dist, "taskpane.js"), "utf8");
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(pane).toContain(command);
  });

  test("names and descriptions are there in Chinese too", () => {
    for (const element of [...all(document, "DisplayName"), ...all(document, "Description")].filter(
      (candidate) => candidate.hasAttribute("DefaultValue"),
    ))
      expect([...element.children].map((child) => child.getAttribute("Locale"))).toEqual([
        "zh-CN",
        "zh-TW",
      ]);
  });
});

describe("a build's settings", () => {
  test("a production origin leaves no development origin", () => {
    const manifest = manifestFor(source, {
      origin: "https://pricing.example/addin",
      namespace: "",
    });
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain(`"https://pricing.example/addin/taskpane.html"`);
  });

  test("nothing in dist names the development origin: this build was given another", () => {
    expect(built).toContain("https://value-pricing.example/taskpane.html");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(html|js|json|xml|md|txt)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(path.join(dist, file), "utf8");
      expect({ file, named: text.includes(DEVELOPMENT_ORIGIN) }).toEqual({ file, named: false });
    }
  });

  test("there is no namespace unless one is set", () => {
    expect(all(parse(built), "Namespace")).toHaveLength(0);
    const named = parse(manifestFor(source, { origin: DEVELOPMENT_ORIGIN, namespace: "VBP" }));
    const [namespace] = all(named, "Namespace");
    const id = namespace!.getAttribute("resid");
    expect(
      all(named, "String")
        .find((text) => text.getAttribute("id") === id)
        ?.getAttribute("DefaultValue"),
    ).toBe("VBP");
  });
});
