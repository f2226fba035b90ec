/** Lets the page show what it knows and hear a click before the next long piece of work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
