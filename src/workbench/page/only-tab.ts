/** Whether this tab is the only one with the workbench open; it then stays so until it closes. */
export function onlyTab(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request("value-pricing-workbench", { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        // Holds the lock for as long as the tab lives.
        return lock && new Promise(() => undefined);
      })
      .catch(reject);
  });
}
