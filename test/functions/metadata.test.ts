import { readFileSync } from "node:fs";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functions, isOptional } from "../../src/functions";

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality: string;
      readonly optional?: boolean;
    }[];
  }[];
}

const { functionFiles, translations } = jest.requireActual<{
  functionFiles: () => string[];
  translations: () => Record<string, string>;
}>("../../build/functions-build");

const { functionsMetadata, translated } = jest.requireActual<{
  functionsMetadata: (json: string, origin: string) => Metadata;
  translated: (metadata: Metadata, words: unknown, language: string) => Metadata;
}>("../../build/functions-metadata");

const ORIGIN = "https://addin.example";
const FIXTURE = "test/functions/fixtures/functions.json";

async function metadata(): Promise<Metadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles());
  expect(errors).toEqual([]);
  return functionsMetadata(metadataJson, ORIGIN);
}

test("the metadata is what was reviewed: ids, names and parameters only ever grow", async () => {
  expect(await metadata()).toEqual(JSON.parse(readFileSync(FIXTURE, "utf8")));
});

test("the parameters are the arguments of the rules, in their order", async () => {
  const declared = (await metadata()).functions.map(({ id, parameters }) => ({
    id,
    parameters: parameters.map(({ name, optional = false }) => ({ name, optional })),
  }));
  const ruled = functions.map(({ id, arguments: rules }) => ({
    id,
    parameters: rules.map((rule) => ({ name: rule.name, optional: isOptional(rule) })),
  }));
  expect(declared).toHaveLength(ruled.length);
  expect(declared).toEqual(expect.arrayContaining(ruled));
});

test("every function and parameter is described within Excel's limits, in every language", async () => {
  const english = await metadata();
  const others = Object.entries(translations()).map(
    ([language, file]) =>
      [
        `${language}/`,
        translated(english, JSON.parse(readFileSync(file, "utf8")), language),
      ] as const,
  );
  for (const [folder, { functions: described }] of [["", english] as const, ...others]) {
    for (const { id, name, description, helpUrl, parameters } of described) {
      expect(name).toBe(id);
      expect(helpUrl).toBe(`${ORIGIN}/help/${folder}${id}.html`);
      for (const text of [description, ...parameters.map((each) => each.description)]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(128);
      }
      for (const { type, dimensionality } of parameters) {
        expect([type, dimensionality]).toEqual(["any", "matrix"]);
      }
    }
  }
});

test("errors in a cell reach the functions", async () => {
  expect(await metadata()).toMatchObject({ allowErrorForDataTypeAny: true });
});

test("a missing translation is an error that names it", async () => {
  const english = await metadata();
  expect(() => translated(english, {}, "zh-CN")).toThrow(/No translation of CLV_ALIVE/);
  expect(() => translated(english, { SUM: {} }, "zh-CN")).toThrow(/unknown functions: SUM/);
});
