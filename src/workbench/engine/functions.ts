/** Registers the add-in's cell functions with the grid. */
export function registerFunctions(): void {
  // src/functions lands later in this branch.
}
