// Which key a person may give to an action: a letter, a digit or a sign, alone or with modifiers.
import { isPlain, type Shortcut } from "./keys";

type Press = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** A key in the app: what it is by default, what it is now, and what it does. */
export type KnownKey<T> = { usual: Shortcut; shortcut: Shortcut; title: T };

const CHARACTER =
  /^(Key[A-Z]|Digit\d|Bracket(Left|Right)|Semicolon|Quote|Comma|Period|Slash|Backslash|IntlBackslash|Minus|Equal|Backquote|Space)$/;

/** Copying, printing, tabs: with Ctrl these are the browser's, in every page. */
const BROWSERS = /^Ctrl\+(Shift\+)?(Key[ACDFHJLNOPRSTUVWXYZ]|Digit\d|Minus|Equal)$/;

/** Single characters are what a dictation program may press by chance; chords, Enter and Esc stay. */
export function isMovable(usual: Shortcut): boolean {
  return (
    isPlain(usual) && usual.split(" ").every((part) => CHARACTER.test(part.replace("Shift+", "")))
  );
}

/** The key pressed, for an action whose usual one is known: «G, then B» keeps its first stroke. */
export function chosenKey(usual: Shortcut, press: Press): Shortcut | null {
  if (!CHARACTER.test(press.code)) return null;
  const modifiers = [
    (press.ctrlKey || press.metaKey) && "Ctrl",
    press.altKey && "Alt",
    press.shiftKey && "Shift",
  ];
  const stroke = [...modifiers.filter(Boolean), press.code].join("+");
  if (BROWSERS.test(stroke)) return null;
  const [first, second] = usual.split(" ");
  return second && isPlain(stroke) ? `${first} ${stroke}` : stroke;
}

/** Another key that would not be heard any more, or would swallow this one. */
export function clashOf<T>(
  wish: Shortcut,
  usual: Shortcut,
  known: readonly KnownKey<T>[],
): KnownKey<T> | undefined {
  const begins = (long: Shortcut, short: Shortcut): boolean => `${long} `.startsWith(`${short} `);
  return known.find(
    (other) =>
      other.usual !== usual && (begins(other.shortcut, wish) || begins(wish, other.shortcut)),
  );
}
