import { useContext, useEffect, useEffectEvent } from "react";
import { Leaving } from "./leaving";

/** Whoever closes the form is asked first while it holds text that nobody has sent. */
export function useUnsent(isDirty: () => boolean, forget?: () => void): void {
  const leaving = useContext(Leaving);
  const isHeld = useEffectEvent(isDirty);
  const lose = useEffectEvent(() => forget?.());
  useEffect(() => leaving?.watch({ isDirty: () => isHeld(), forget: () => lose() }), [leaving]);
}
