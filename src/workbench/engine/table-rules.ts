import { type Getters, type Model, type Zone, helpers } from "@odoo/o-spreadsheet";

/**
 * Validation and conditional formats that hold in whole columns of a table come to hold in a row added below, as in
 * Excel.
 * @param data the table's cells below its headers, the new row among them as the last one
 */
export function extendRules(
  getters: Getters,
  dispatch: Model["dispatch"],
  sheetId: string,
  data: Zone,
): void {
  const rangesOf = (zones: readonly Zone[]) =>
    zones.map((zone) => getters.getRangeDataFromZone(sheetId, zone));
  for (const { ranges, ...rule } of getters.getDataValidationRules(sheetId)) {
    const zones = extended(
      ranges.map(({ zone }) => zone),
      data,
    );
    if (zones) dispatch("ADD_DATA_VALIDATION_RULE", { sheetId, rule, ranges: rangesOf(zones) });
  }
  for (const { ranges, ...cf } of getters.getConditionalFormats(sheetId)) {
    const zones = extended(
      ranges.map((range) => helpers.toZone(range)),
      data,
    );
    if (zones) dispatch("ADD_CONDITIONAL_FORMAT", { sheetId, cf, ranges: rangesOf(zones) });
  }
}

/** The zones with the last row, in the columns that they hold from the first row to the one before; undefined without any. */
function extended(zones: readonly Zone[], data: Zone): readonly Zone[] | undefined {
  const { left, right, top, bottom } = data;
  const isWhole = (zone: Zone): boolean =>
    zone.bottom === bottom - 1 && zone.top <= top && zone.left <= right && zone.right >= left;
  if (!zones.some(isWhole)) return undefined;
  return zones.flatMap((zone) => {
    if (!isWhole(zone)) return [zone];
    if (zone.left >= left && zone.right <= right) return [{ ...zone, bottom }];
    const inTable = { left: Math.max(zone.left, left), right: Math.min(zone.right, right) };
    return [zone, { ...inTable, top: bottom, bottom }];
  });
}
