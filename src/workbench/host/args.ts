import type { HostObject } from "./object";
import { invalidArgument } from "./errors";

/** The arguments of a method, checked as they are taken. */
export class Args {
  constructor(
    private readonly method: string,
    private readonly values: readonly unknown[],
  ) {}

  get length(): number {
    return this.values.length;
  }

  raw(index: number): unknown {
    return this.values[index];
  }

  /** Whether the argument was given: neither missing, null nor empty. */
  has(index: number): boolean {
    const value = this.values[index];
    return value !== undefined && value !== null && value !== "";
  }

  text(index: number, otherwise?: string): string {
    const value = this.values[index] ?? otherwise;
    if (typeof value !== "string") throw this.wrong(index, "a text");
    return value;
  }

  number(index: number, otherwise?: number): number {
    const value = this.values[index] ?? otherwise;
    if (typeof value !== "number" || Number.isNaN(value)) throw this.wrong(index, "a number");
    return value;
  }

  boolean(index: number, otherwise?: boolean): boolean {
    const value = this.values[index] ?? otherwise;
    if (typeof value !== "boolean") throw this.wrong(index, "true or false");
    return value;
  }

  record(index: number): Record<string, unknown> {
    const value = this.values[index] ?? {};
    if (typeof value !== "object" || Array.isArray(value)) throw this.wrong(index, "an object");
    return value as Record<string, unknown>;
  }

  object(index: number): HostObject {
    const value = this.values[index];
    if (!isHostObject(value)) throw this.wrong(index, "an object of the workbook");
    return value;
  }

  isObject(index: number): boolean {
    return isHostObject(this.values[index]);
  }

  private wrong(index: number, expected: string): Error {
    return invalidArgument(`${this.method}: argument ${String(index + 1)} must be ${expected}.`);
  }
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "kindName" in value;
}
