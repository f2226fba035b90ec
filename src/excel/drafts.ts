/** What was typed in the pane and not yet used stands among the workbook's settings, which travel with the file. */
const settingName = (key: string): string => `ValuePricingDraft:${key}`;

export async function readDraft(
  context: Excel.RequestContext,
  key: string,
): Promise<string | undefined> {
  const setting = context.workbook.settings.getItemOrNullObject(settingName(key));
  setting.load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? undefined : setting.value;
  return typeof value === "string" ? value : undefined;
}

export async function writeDraft(
  context: Excel.RequestContext,
  key: string,
  text: string | undefined,
): Promise<void> {
  const { settings } = context.workbook;
  if (text !== undefined) {
    settings.add(settingName(key), text);
    await context.sync();
    return;
  }
  const setting = settings.getItemOrNullObject(settingName(key));
  await context.sync();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
}
