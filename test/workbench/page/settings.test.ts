import { Settings } from "../../../src/workbench/page/settings";

function memory(): Pick<Storage, "getItem" | "setItem"> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
}

test("the language is the browser's until one is chosen", () => {
  const storage = memory();
  const settings = new Settings(storage, ["zh-Hant-HK", "en"]);
  expect(settings.language).toBe("zh-TW");
  settings.language = "zh-CN";
  expect(new Settings(storage, ["en"]).language).toBe("zh-CN");
});

test("the pane's width is remembered; nonsense is not", () => {
  const storage = memory();
  const settings = new Settings(storage, ["en"]);
  expect(settings.paneWidth).toBe(380);
  settings.paneWidth = 450;
  expect(new Settings(storage, ["en"]).paneWidth).toBe(450);
  for (const nonsense of ["wide", "-5", "Infinity", ""]) {
    storage.setItem("value-pricing.pane-width", nonsense);
    expect(settings.paneWidth).toBe(380);
  }
});

test("without storage it remembers nothing and breaks nothing", () => {
  const settings = new Settings(undefined, ["fr"]);
  settings.language = "zh-CN";
  expect(settings.language).toBe("en-US");
});
