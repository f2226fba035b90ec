import * as React from "react";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { fill, isLanguage, languageFor, languages, type Language } from "../../locales";
import { usePane } from "../pane";
import { isCurrency, type Settings } from "../settings/settings";
import { View } from "./View";

interface Props {
  readonly settings: Settings;
  readonly officeLanguage: string;
  readonly onChange: (settings: Settings) => void;
}

export function SettingsView({ settings, officeLanguage, onChange }: Props) {
  const { words, sharingWords } = usePane();
  const { settings: say } = words;
  const [currency, setCurrency] = React.useState(settings.currency);
  const [refused, setRefused] = React.useState<string>();
  const automatic = languages[languageFor([officeLanguage])];
  const keys: readonly (Language | "automatic")[] = [
    "automatic",
    ...Object.keys(languages).filter(isLanguage),
  ];
  const leave = () => {
    const code = currency.trim().toUpperCase();
    setRefused(isCurrency(code) ? undefined : fill(say.currencyWrong, { text: currency }));
    if (!isCurrency(code)) return;
    setCurrency(code);
    if (code !== settings.currency) onChange({ ...settings, currency: code });
  };
  return (
    <View title={say.title}>
      <Dropdown
        label={say.language}
        selectedKey={settings.language}
        options={keys.map((key) => ({
          key,
          text: key === "automatic" ? fill(say.automatic, { language: automatic }) : languages[key],
        }))}
        onChange={(_event, option) => {
          const key = option?.key;
          onChange({ ...settings, language: isLanguage(key) ? key : "automatic" });
        }}
      />
      <p className="vp-note">{say.languageHelp}</p>
      <TextField
        label={say.currency}
        description={say.currencyHelp}
        value={currency}
        maxLength={3}
        autoComplete="off"
        {...(refused !== undefined && { errorMessage: refused })}
        onChange={(_event, text = "") => setCurrency(text)}
        onBlur={leave}
      />
      <Dropdown
        label={sharingWords.newSheets}
        selectedKey={settings.formulas}
        options={[
          { key: "functions", text: sharingWords.functions },
          { key: "native", text: sharingWords.plain },
        ]}
        onChange={(_event, option) =>
          onChange({ ...settings, formulas: option?.key === "native" ? "native" : "functions" })
        }
      />
      <p className="vp-note">{sharingWords.newSheetsHelp}</p>
      <p className="vp-note vp-apart">{say.privacy}</p>
    </View>
  );
}
