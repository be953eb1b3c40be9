import { i18n } from "@lingui/core";

export const locales = ["ru", "en"] as const;
export type Locale = (typeof locales)[number];

const STORE = "canape.locale";

function isLocale(value: string | null): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The person's choice, else English only for a browser that asks for English first. */
export function preferredLocale(): Locale {
  const chosen = localStorage.getItem(STORE);
  if (isLocale(chosen)) return chosen;
  return navigator.language.startsWith("en") ? "en" : "ru";
}

export async function activateLocale(locale: Locale): Promise<void> {
  const { messages } =
    locale === "ru" ? await import("./locales/ru.po") : await import("./locales/en.po");
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** The words of sign-in, settings, the inbox, the catalogue and what opens later, before one of these is shown. */
export async function loadRest(): Promise<void> {
  const { messages } =
    i18n.locale === "en"
      ? await import("./locales/rest/en.po")
      : await import("./locales/rest/ru.po");
  i18n.load(i18n.locale, messages);
}

/** A part that opens later, with its words. */
export async function withRest<T>(part: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([part, loadRest()]);
  return loaded;
}

/** A reload, because dates and sums already on the page are formatted for the old language. */
export function chooseLocale(locale: Locale): void {
  localStorage.setItem(STORE, locale);
  window.location.reload();
}
