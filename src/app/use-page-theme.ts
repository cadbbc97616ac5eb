/** Theme, language and title of the page follow the view. */

import { useEffect } from "react";
import { useAppState, useCounty } from "../ui/context.ts";
import { useSay } from "../ui/say.ts";
import { useMedia } from "../ui/use-media.ts";

/** The theme that is shown: the chosen one, or the system's. */
export function useTheme(): "light" | "dark" {
  const theme = useAppState((state) => state.view.theme);
  const dark = useMedia("(prefers-color-scheme: dark)");
  return theme === "auto" ? (dark ? "dark" : "light") : theme;
}

export function usePageTheme(): void {
  const theme = useTheme();
  const language = useAppState((state) => state.view.language);
  const county = useCounty();
  const say = useSay();
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const name = county ? `${county.pack.name[language]} · ${say("appName")}` : say("appName");
  useEffect(() => {
    document.title = name;
  }, [name]);
}
