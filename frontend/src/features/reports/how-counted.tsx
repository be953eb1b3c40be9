import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import classes from "./how-counted.module.css";

/** The rules of a page, for whoever opens them; on paper they stand below it. */
export function HowCounted({ children }: { children: ReactNode }) {
  return (
    <details className={classes["how"]}>
      <summary className={classes["summary"]}>
        <Trans>Как считается</Trans>
      </summary>
      <div className={classes["rules"]}>{children}</div>
    </details>
  );
}
