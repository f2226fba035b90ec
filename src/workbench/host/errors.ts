/** An error as Excel reports it to the client: `code` is one of Excel's error codes. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (message: string): HostError =>
  new HostError("InvalidArgument", message);

export const itemNotFound = (message: string): HostError => new HostError("ItemNotFound", message);

export const alreadyExists = (message: string): HostError =>
  new HostError("ItemAlreadyExists", message);

/** Excel does this, the simulated host does not: never passed over in silence. */
export const notImplemented = (operation: string): HostError =>
  new HostError("NotImplemented", `NotImplemented: ${operation}`);
