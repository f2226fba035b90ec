/**
 * Settles once the page has had its turn to draw and to hear the user.
 * @param delay milliseconds to wait at least
 */
export function nextTurn(delay = 0): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delay);
  });
}
