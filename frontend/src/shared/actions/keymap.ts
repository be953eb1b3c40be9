// Keys that a person has moved, in this browser: the usual one → theirs. Whatever answers to the one answers to the other.
import { session } from "../api/session";
import type { Shortcut } from "./keys";

type Moves = { [usual: Shortcut]: Shortcut | undefined };

function place(): string {
  return `canape.keys.${session.current()?.user.id ?? ""}`;
}

export function movedKeys(): Moves {
  const moves: Moves = {};
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place()) ?? "{}");
    for (const [usual, key] of Object.entries(kept ?? {})) {
      if (typeof key === "string") moves[usual] = key;
    }
  } catch {
    // What cannot be read moves nothing.
  }
  return moves;
}

/** Null: as usual again. */
export function keepMove(usual: Shortcut, to: Shortcut | null): void {
  const { [usual]: _, ...rest } = movedKeys();
  localStorage.setItem(place(), JSON.stringify(to === null ? rest : { ...rest, [usual]: to }));
}
