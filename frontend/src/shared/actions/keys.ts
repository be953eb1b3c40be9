// Shortcuts are physical keys (`event.code`): on a Russian layout Ctrl+K arrives as «л», but its code is still KeyK.

export type Shortcut = string;

type Stroke = { code: string; ctrl: boolean; shift: boolean; alt: boolean };
type KeyLike = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const MODIFIERS = new Set(["Ctrl", "Shift", "Alt"]);

export function parseShortcut(shortcut: Shortcut): Stroke[] {
  return shortcut.split(" ").map((part) => {
    const keys = part.split("+");
    return {
      code: keys.find((key) => !MODIFIERS.has(key)) ?? "",
      ctrl: keys.includes("Ctrl"),
      shift: keys.includes("Shift"),
      alt: keys.includes("Alt"),
    };
  });
}

export function matchesStroke(event: KeyLike, stroke: Stroke): boolean {
  return (
    event.code === stroke.code &&
    (event.ctrlKey || event.metaKey) === stroke.ctrl &&
    event.shiftKey === stroke.shift &&
    event.altKey === stroke.alt
  );
}

/** Does the shortcut work without Ctrl or Alt, so that it would steal letters from a text field? */
export function isPlain(shortcut: Shortcut): boolean {
  return parseShortcut(shortcut).every((stroke) => !stroke.ctrl && !stroke.alt);
}

const NAMES: Record<string, string> = {
  BracketLeft: "[",
  BracketRight: "]",
  Slash: "/",
  Backslash: "\\",
  IntlBackslash: "\\",
  Semicolon: ";",
  Quote: "'",
  Comma: ",",
  Period: ".",
  Minus: "-",
  Equal: "=",
  Backquote: "`",
  Enter: "Enter",
  Escape: "Esc",
  ArrowKeys: "← ↑ ↓ →",
};

/** «Ctrl K», «G B», «?» — what the help page prints on the key caps, stroke by stroke. */
export function keyCaps(shortcut: Shortcut): string[][] {
  if (shortcut === "Shift+Slash") return [["?"]];
  return shortcut
    .split(" ")
    .map((part) => part.split("+").map((key) => NAMES[key] ?? key.replace(/^(Key|Digit)/, "")));
}
