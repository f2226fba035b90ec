import type { FormValues } from "./template";

/** Reads the values of a form by type: what is of another type counts as not given. */
export const numberIn = (values: FormValues, key: string): number | null => {
  const value = values[key];
  return typeof value === "number" ? value : null;
};

export const textIn = (values: FormValues, key: string): string => {
  const value = values[key];
  return typeof value === "string" ? value : "";
};
