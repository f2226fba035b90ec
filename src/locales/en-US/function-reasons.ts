/** Why a function fails, by reason, where the function's own English sentence will not do: nowhere in English. */
export const functionReasons: Readonly<Record<string, string>> = {};
