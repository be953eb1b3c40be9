// Where drafts lie: in this browser, under the person and the account they belong to.
import { session } from "../api/session";

const ROOT = "canape.draft.";

/** The place of a draft; none for a stranger. */
export function draftKey(name: string): string | null {
  const now = session.current();
  return now && `${ROOT}${now.account.id}/${now.user.id}.${name}`;
}

export function readDraft(name: string): string | null {
  const key = draftKey(name);
  return key && localStorage.getItem(key);
}

/** A full or forbidden storage costs the draft, not the form. */
export function writeDraft(name: string, text: string | null): void {
  const key = draftKey(name);
  if (!key) return;
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Nothing to do: the text still stands in its field.
  }
}

/** Whoever leaves for good leaves no half-written text behind. */
export function forgetDrafts(owner: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${ROOT}${owner}.`)) localStorage.removeItem(key);
  }
}
