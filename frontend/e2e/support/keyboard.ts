import type { Page } from "@playwright/test";

const RUSSIAN: Record<string, string> = {
  KeyA: "ф",
  KeyC: "с",
  KeyE: "у",
  KeyL: "д",
  KeyK: "л",
  KeyJ: "о",
  KeyQ: "й",
  KeyD: "в",
  KeyG: "п",
  KeyB: "и",
  KeyM: "Ь",
  BracketLeft: "х",
  BracketRight: "ъ",
  Slash: ".",
};

type Modifiers = { ctrl?: boolean; shift?: boolean };

/** A key as a Russian layout sends it: another letter, the same place. */
export async function pressRussian(
  page: Page,
  code: string,
  { ctrl = false, shift = false }: Modifiers = {},
): Promise<void> {
  await page.evaluate(
    (init) => {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent("keydown", init));
      target.dispatchEvent(new KeyboardEvent("keyup", init));
    },
    {
      code,
      key: RUSSIAN[code] ?? code,
      ctrlKey: ctrl,
      shiftKey: shift,
      bubbles: true,
      cancelable: true,
    },
  );
}
