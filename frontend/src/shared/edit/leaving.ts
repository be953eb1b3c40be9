import { createContext } from "react";

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
