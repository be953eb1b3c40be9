// One action object feeds the palette, the shortcuts and the help page. A mounted component offers its actions
// with `useActions`; they are gone when it is.
import type { MessageDescriptor } from "@lingui/core";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { keepMove, movedKeys } from "./keymap";
import type { Shortcut } from "./keys";

export type ActionSection = "go" | "deal" | "board" | "list" | "card" | "app";

export type Action = {
  id: string;
  title: MessageDescriptor;
  section: ActionSection;
  /** Physical keys: «KeyC», «Shift+KeyM», «KeyG KeyB». Of two with the same key the newest hears it. */
  shortcut?: Shortcut;
  /** What the key is by default, where the person has moved it. */
  usual?: Shortcut;
  /** A chord that means something in a text field, too: there it is the field's. */
  yieldsToFields?: boolean;
  /** Shown in help, but handled by the component itself (arrows on the board). */
  isHelpOnly?: boolean;
  /** Asked before the key is taken: Space on a button is the button's. */
  isReady?: () => boolean;
  perform: () => void;
};

type Source = { current: readonly Action[] };

const sources = new Set<Source>();
const listeners = new Set<() => void>();
let snapshot: readonly Action[] = [];

function publish(): void {
  const byId = new Map<string, Action>();
  for (const source of sources) for (const action of source.current) byId.set(action.id, action);
  const moved = movedKeys();
  snapshot = [...byId.values()].map((action) => {
    const own = action.shortcut && moved[action.shortcut];
    return own && !action.isHelpOnly
      ? Object.assign({}, action, { usual: action.shortcut, shortcut: own })
      : action;
  });
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

/** Gives an action's key another place, or its usual one back. */
export function moveKey(usual: Shortcut, to: Shortcut | null): void {
  keepMove(usual, to);
  publish();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAllActions(): readonly Action[] {
  return useSyncExternalStore(subscribe, currentActions);
}

/** The key of an action as it is now, for a hint beside its button. */
export function useShortcut(id: string): Shortcut {
  return useSyncExternalStore(
    subscribe,
    () => snapshot.find((action) => action.id === id)?.shortcut ?? "",
  );
}
