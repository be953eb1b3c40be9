import { type ReactNode, Suspense, useState } from "react";

/** Mounts a lazy part with its first opening and keeps it, so that closing can be seen. */
export function WhenOpened({ opened, children }: { opened: boolean; children: ReactNode }) {
  const [wasOpened, setWasOpened] = useState(opened);
  if (opened && !wasOpened) setWasOpened(true);
  return <Suspense>{wasOpened && children}</Suspense>;
}
