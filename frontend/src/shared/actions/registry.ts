// One action object feeds the palette, the shortcuts and the help page. A mounted component offers its actions
// with `useActions`; they are gone when it is.
import type { MessageDescriptor } from "@lingui/core";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Shortcut } from "./keys";

export type ActionSection = "go" | "deal" | "board" | "list" | "app";

export type Action = {
  id: string;
  title: MessageDescriptor;
  section: ActionSection;
  /** Physical keys: «KeyC», «Shift+KeyM», «KeyG KeyB». */
  shortcut?: Shortcut;
  /** Shown in help, but handled by the component itself (arrows on the board). */
  isHelpOnly?: boolean;
  perform: () => void;
};

type Source = { current: readonly Action[] };

const sources = new Set<Source>();
const listeners = new Set<() => void>();
let snapshot: readonly Action[] = [];

function publish(): void {
  const byId = new Map<string, Action>();
  for (const source of sources) for (const action of source.current) byId.set(action.id, action);
  snapshot = [...byId.values()];
  for (const listener of listeners) listener();
}

export function currentActions(): readonly Action[] {
  return snapshot;
}

export function runAction(id: string): void {
  snapshot.find((action) => action.id === id)?.perform();
}

/** Offers actions while the component is mounted; the newest `perform` is always the one that runs. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const ids = actions.map((action) => action.id).join(" ");
  useEffect(() => {
    const source: Source = {
      current: ids.split(" ").flatMap((id) => {
        const find = (): Action | undefined => latest.current.find((action) => action.id === id);
        const action = find();
        return action ? [Object.assign({}, action, { perform: () => find()?.perform() })] : [];
      }),
    };
    sources.add(source);
    publish();
    return () => {
      sources.delete(source);
      publish();
    };
  }, [ids]);
}

export function useAllActions(): readonly Action[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentActions);
}
