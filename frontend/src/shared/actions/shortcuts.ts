import { useEffect } from "react";
import { isPlain, matchesStroke, parseShortcut } from "./keys";
import { type Action, currentActions } from "./registry";

const SEQUENCE_MS = 1_200;
const STORE = "canape.letter-keys";

/** Single-letter keys can be switched off (WCAG 2.1.4): a dictation program would press them by chance. */
export function areLetterKeysOn(): boolean {
  return localStorage.getItem(STORE) !== "off";
}

export function setLetterKeys(isOn: boolean): void {
  localStorage.setItem(STORE, isOn ? "on" : "off");
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Runs the actions of the registry by key, everywhere in the app; mounted once. */
export function useGlobalShortcuts(): void {
  useEffect(() => {
    let pending: { actions: Action[]; at: number } | null = null;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat) return;
      const isElsewhere = isTyping(event.target) || isDialogOpen();
      const isQuiet = isElsewhere || !areLetterKeysOn();
      if (pending && Date.now() - pending.at < SEQUENCE_MS && !isQuiet) {
        const second = pending.actions.find((action) => strokeMatches(action, 1, event));
        pending = null;
        if (second) {
          event.preventDefault();
          second.perform();
          return;
        }
      }
      pending = null;
      const hits = currentActions().filter(
        (action) =>
          action.shortcut !== undefined &&
          !action.isHelpOnly &&
          !(isQuiet && (isPlain(action.shortcut) || action.yieldsToFields)) &&
          // Moved to a chord, a letter still means the page: not a field in it, nor a dialog over it.
          !(isElsewhere && action.usual) &&
          strokeMatches(action, 0, event) &&
          action.isReady?.() !== false,
      );
      const sequences = hits.filter((action) => action.shortcut?.includes(" "));
      const single = hits.findLast((action) => !action.shortcut?.includes(" "));
      if (single) {
        event.preventDefault();
        single.perform();
      } else if (sequences.length > 0) {
        pending = { actions: sequences, at: Date.now() };
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function strokeMatches(action: Action, index: number, event: KeyboardEvent): boolean {
  const stroke = parseShortcut(action.shortcut ?? "")[index];
  return stroke !== undefined && matchesStroke(event, stroke);
}
