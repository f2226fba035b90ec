import { type Language, isLanguage, languageFor } from "../../locales/language";

/** What the page remembers of its user beside the workbook. */
export class Settings {
  /** @param storage undefined where the browser refuses it: then nothing is remembered */
  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem"> | undefined,
    private readonly preferences: readonly string[],
  ) {}

  get language(): Language {
    const chosen = this.read("language");
    return isLanguage(chosen) ? chosen : languageFor(this.preferences);
  }

  set language(language: Language) {
    this.write("language", language);
  }

  /** Pixels. */
  get paneWidth(): number {
    const width = Number(this.read("pane-width"));
    return width > 0 && Number.isFinite(width) ? width : 380;
  }

  set paneWidth(width: number) {
    this.write("pane-width", String(width));
  }

  private read(key: string): string | null {
    return this.storage?.getItem(`value-pricing.${key}`) ?? null;
  }

  private write(key: string, value: string): void {
    this.storage?.setItem(`value-pricing.${key}`, value);
  }
}
