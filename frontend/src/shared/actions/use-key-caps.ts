import { useLingui } from "@lingui/react/macro";
import { keyCaps, type Shortcut } from "./keys";

/** What stands on the key caps, in the reader's language. */
export function useKeyCaps(): (shortcut: Shortcut) => string[][] {
  const { t } = useLingui();
  const nameOf = (cap: string): string => (cap === "Space" ? t`Пробел` : cap);
  return (shortcut) => keyCaps(shortcut).map((stroke) => stroke.map(nameOf));
}
