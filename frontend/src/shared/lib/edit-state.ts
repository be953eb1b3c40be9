import type { HistoryState } from "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The page is opened to be changed: its first field takes the focus. */
    isEdit?: true;
  }
}

export const EDIT = { isEdit: true } as const;

export function isEdit({ state }: { state: HistoryState }): boolean {
  return state.isEdit === true;
}
