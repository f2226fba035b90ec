import { loadTheme } from "office-ui-fabric-react/lib/Styling";

/** Excel's green on white; every pair of text and ground has a contrast of at least 4.5. */
export function setTheme(): void {
  loadTheme({
    defaultFontStyle: { fontFamily: "inherit" },
    palette: {
      themeDarker: "#0b5a2f",
      themeDark: "#0e6b38",
      themeDarkAlt: "#0f7040",
      themePrimary: "#107c41",
      themeSecondary: "#218d51",
      themeTertiary: "#6dbb8c",
      themeLight: "#c3e6d1",
      themeLighter: "#e0f2e8",
      themeLighterAlt: "#f5fbf8",
    },
  });
}
