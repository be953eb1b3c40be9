// What was touched is asked again: together, and not while the person holds a card, a change is on
// its way (its optimistic picture would be overwritten) or nobody looks.
import type { QueryClient } from "@tanstack/react-query";
import { type Frame, MOVING, type Touched, touchedBy } from "./model";

const GATHER_MS = 150;
/** So long after a change of this tab its own echo needs no new questions: the change has asked them. */
const ECHO_MS = 3_000;

export function renewal(queries: QueryClient, userId: string) {
  let touched = new Map<string, Touched>();
  let isAll = false;
  let isDragging = false;
  let lastOwn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isHeld = (): boolean => isDragging || document.hidden || queries.isMutating() > 0;

  const flush = (): void => {
    timer = undefined;
    if (isHeld()) return;
    const keys = [...touched.values()];
    touched = new Map();
    if (isAll) void queries.invalidateQueries();
    else for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
    isAll = false;
  };
  const soon = (): void => {
    if (timer === undefined && (isAll || touched.size > 0)) timer = setTimeout(flush, GATHER_MS);
  };

  const onDrag = ({ type }: Event): void => {
    isDragging = type === "dragstart";
    soon();
  };
  const drags = ["dragstart", "dragend", "drop", "pointerdown"];
  for (const name of drags) document.addEventListener(name, onDrag, true);
  document.addEventListener("visibilitychange", soon);
  const forgetMutations = queries.getMutationCache().subscribe(({ mutation }) => {
    if (!mutation || mutation.state.status === "idle") return;
    lastOwn = Date.now();
    soon();
  });

  return {
    accept(frame: Frame): void {
      if (frame.kind === "reset") isAll = true;
      else if (frame.kind === "open") {
        for (const key of MOVING) touched.set(JSON.stringify(key), key);
      } else {
        const { actor } = frame.change;
        const isEcho = actor.id === userId && Date.now() - lastOwn < ECHO_MS;
        for (const key of touchedBy(frame.change)) {
          // Asked again only when it is looked at next.
          if (isEcho) void queries.invalidateQueries({ queryKey: [key], refetchType: "none" });
          else touched.set(JSON.stringify(key), key);
        }
      }
      soon();
    },
    end(): void {
      clearTimeout(timer);
      forgetMutations();
      document.removeEventListener("visibilitychange", soon);
      for (const name of drags) document.removeEventListener(name, onDrag, true);
    },
  };
}
