import { createContext, useContext } from "react";

/** A form that holds text which nobody has sent. */
export type Unsent = { isDirty: () => boolean; forget: () => void };

type Port = {
  /** The form is asked about until it is gone. */
  watch: (form: Unsent) => () => void;
  /** Goes on at once when nothing would be lost, else after the person's word. */
  ask: (go: () => void) => void;
};

/** Whoever closes a form asks here first: see shared/ui/leave-guard.tsx. */
export const Leaving = createContext<Port | null>(null);

/** Goes on when nothing that was typed would be lost by it, else after the person's word. */
export function useLeave(): (go: () => void) => void {
  const leaving = useContext(Leaving);
  return (go) => {
    if (leaving) leaving.ask(go);
    else go();
  };
}
