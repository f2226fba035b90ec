/** What was typed in the pane and not yet used stands among the workbook's settings, which travel with the file. */
const PREFIX = "ValuePricingDraft:";
const settingName = (key: string): string => PREFIX + key;

/** Keys of the drafts that the workbook holds. */
export async function draftKeys(context: Excel.RequestContext): Promise<readonly string[]> {
  const settings = context.workbook.settings.load("items/key");
  await context.sync();
  return settings.items.flatMap(({ key }) =>
    key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : [],
  );
}

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
