import { lazy, type ReactNode, Suspense } from "react";
import type { Peek } from "@/features/deals/peek/use-peek";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import classes from "./peek-beside.module.css";

const DealPeek = lazy(async () => ({ default: (await import("./deal-peek")).DealPeek }));

/** A board or a list, and beside it the deal that Space has opened. */
export function PeekBeside({ peek, children }: { peek: Peek; children: ReactNode }) {
  const isPhone = useIsPhone();
  return (
    <div className={classes["row"]}>
      <div className={classes["list"]}>{children}</div>
      {peek.id !== null && !isPhone && (
        <Suspense>
          <DealPeek id={peek.id} onClose={peek.close} />
        </Suspense>
      )}
    </div>
  );
}
