/**
 * The methods by which office.js registers handlers. The host sends all events and office.js picks those that
 * have a handler, so there is nothing to do; but an event that the host does not send is refused here.
 */
const register = (...names: readonly string[]): Record<string, () => null> =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`_Register${name}Event`, () => null],
      [`_Unregister${name}Event`, () => null],
    ]),
  );

/** Newer events are registered by methods that are named the other way round. */
const nameChanged = {
  _RegisterEventNameChanged: () => null,
  _UnregisterEventNameChanged: () => null,
};

export const worksheetEvents = {
  ...register("DataChanged", "SelectionChanged", "Activated", "Deactivated", "Calculated"),
  ...nameChanged,
};

export const worksheetsEvents = { ...worksheetEvents, ...register("Added", "Deleted") };

export const tableEvents = register("DataChanged", "SelectionChanged");

export const tablesEvents = register("DataChanged");
