/**
 * Texts of the page. Every part brings its own table in both languages under a namespace; the English one
 * must have the keys of the Chinese one or the types fail. `{{name}}` is filled in.
 */

import i18next from "i18next";
import { languages, type Text } from "../domain/labels.ts";
import { useLanguage } from "./context.ts";

void i18next.init({
  lng: "zh",
  fallbackLng: false,
  supportedLngs: [...languages],
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});

export type Values = Readonly<Record<string, string | number>>;
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/** Registers a part's texts and returns its hook: `const useSay = texts("venues", zh, en)`. */
export function texts<const Zh extends Readonly<Record<string, string>>>(
  namespace: string,
  zh: Zh,
  en: { readonly [K in keyof Zh]: string },
): () => Say<keyof Zh & string> {
  i18next.addResourceBundle("zh", namespace, zh, false, true);
  i18next.addResourceBundle("en", namespace, en, false, true);
  const say = Object.fromEntries(languages.map((language) => [language, i18next.getFixedT(language, namespace)]));
  // The view's language is the page's: the same function as long as it stays.
  return () => say[useLanguage()] as unknown as Say<keyof Zh & string>;
}

/** Picks the language of a text from data: `const pick = usePick(); pick(rule.title)`. */
export function usePick(): (text: Text) => string {
  const language = useLanguage();
  return (text) => text[language];
}
