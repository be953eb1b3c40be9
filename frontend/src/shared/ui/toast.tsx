// Messages at the corner of the screen. Their code comes with the first of them, not with the page.
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { rememberUndo, takeUndo } from "../actions/undo";
import { newKey } from "../api/if-match";
import { ErrorText } from "./states/error-text";

const view = () => import("./toast-view");

export function toastDone(message: ReactNode): void {
  void view().then(({ showDone }) => showDone(message));
}

export function toastError(error: unknown, title?: ReactNode): void {
  void view().then(({ showError }) => showError(<ErrorText error={error} />, title));
}

/** «Сделка перенесена — Отменить»: eight seconds, fifteen for many; waits while the pointer or focus is on it. */
export function toastUndo(message: ReactNode, undo: () => Promise<void>, isOfMany = false): void {
  const id = newKey();
  rememberUndo({ id, run: undo });
  void view().then(({ showUndo }) => showUndo(id, message, () => void undoLast(id), isOfMany));
}

export async function undoLast(id?: string): Promise<void> {
  const undo = takeUndo(id);
  if (!undo) return;
  void view().then(({ hide }) => hide(undo.id));
  try {
    await undo.run();
  } catch (error) {
    toastError(error, <Trans>Отменить не получилось</Trans>);
  }
}

/** Alt+T: the keyboard goes to the newest toast. */
export function focusToasts(): void {
  document.querySelector<HTMLElement>(".mantine-Notifications-root button")?.focus();
}
