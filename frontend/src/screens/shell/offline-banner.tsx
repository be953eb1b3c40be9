import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { useIsOnline } from "@/shared/lib/use-is-online";
import classes from "./shell.module.css";

const PATIENCE_MS = 2_000;

/** Two seconds without a network are a lift or a tunnel; longer is worth a word. */
export function OfflineBanner() {
  return useIsOnline() ? null : <LateBanner />;
}

function LateBanner() {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={classes["offline"]} role="status">
      <Trans>Нет интернета: смотреть можно, изменять — когда связь вернётся.</Trans>
    </div>
  );
}
