import { isRecord } from "../json";

declare const FUNCTION_NAMESPACE: string;

/** What the pane reads of the add-in's own functions.json: the metadata of custom functions, as Microsoft documents it. */
export interface FunctionEntry {
  /** As it is typed: with the namespace, where the build has one. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterEntry[];
  /** A call that can be typed as it stands, and what it gives. */
  readonly example?: WorkedExample;
}

export interface WorkedExample {
  readonly call: string;
  readonly gives: number | string;
}

export interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** Loads the list of functions in a language; rejects where the page's origin does not give it. */
export type LoadFunctions = (language: string) => Promise<readonly FunctionEntry[]>;

const EXAMPLES = "functions.examples.json";

/**
 * The list that Excel itself reads, with worked examples, from beside the pane's own script.
 * @param base address of the folder of functions.json, with its slash
 */
export function functionsFrom(base: string, namespace = FUNCTION_NAMESPACE): LoadFunctions {
  return async (language) => {
    const file = language === "en-US" ? "functions.json" : `functions.${language}.json`;
    const [metadata, examples] = await Promise.all([
      jsonFrom(base, file),
      jsonFrom(base, EXAMPLES),
    ]);
    return readMetadata(metadata, examples, namespace);
  };
}

async function jsonFrom(base: string, file: string): Promise<unknown> {
  const response = await fetch(`${base}${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response.json();
}

export function readMetadata(
  json: unknown,
  examples: unknown,
  namespace: string,
): readonly FunctionEntry[] {
  if (!isRecord(json) || !Array.isArray(json.functions))
    throw new Error("functions.json holds no list of functions.");
  return json.functions.filter(isRecord).map((entry) => {
    const parameters: unknown = entry.parameters;
    const example = exampleIn(examples, textIn(entry, "id"));
    return {
      ...(example && { example }),
      name: (namespace && `${namespace}.`) + textIn(entry, "name"),
      description: textIn(entry, "description"),
      parameters: Array.isArray(parameters) ? parameters.filter(isRecord).map(parameter) : [],
    };
  });
}

function exampleIn(examples: unknown, id: string): WorkedExample | undefined {
  const example = isRecord(examples) ? examples[id] : undefined;
  if (!isRecord(example)) return undefined;
  const { call, gives } = example;
  const isValue = typeof gives === "number" || typeof gives === "string";
  return typeof call === "string" && isValue ? { call, gives } : undefined;
}

function parameter(entry: Readonly<Record<string, unknown>>): ParameterEntry {
  return {
    name: textIn(entry, "name"),
    description: textIn(entry, "description"),
    optional: entry.optional === true,
    repeating: entry.repeating === true,
  };
}

/** "=VALUE_PRICE(value, share, [reference_price])", as Excel shows it while one types. */
export function signature({ name, parameters }: FunctionEntry): string {
  const shown = parameters.map(
    (p) => (p.optional ? `[${p.name}]` : p.name) + (p.repeating ? ", …" : ""),
  );
  return `=${name}(${shown.join(", ")})`;
}

/** What can be pasted into a cell, to have its arguments filled in. */
export function callText({ name, parameters }: FunctionEntry): string {
  const required = parameters.filter(({ optional }) => !optional).map((p) => p.name);
  return `=${name}(${required.join(", ")})`;
}

/** Functions whose name, description or argument holds every word of the search. */
export function matching(
  functions: readonly FunctionEntry[],
  search: string,
): readonly FunctionEntry[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return functions.filter(({ name, description, parameters }) => {
    const text = [name, description, ...parameters.flatMap((p) => [p.name, p.description])]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function textIn(entry: Readonly<Record<string, unknown>>, key: string): string {
  const text = entry[key];
  return typeof text === "string" ? text : "";
}
