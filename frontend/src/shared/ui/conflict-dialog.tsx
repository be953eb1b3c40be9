import { lazy } from "react";
import { withRest } from "@/shared/i18n/i18n";
import { WhenOpened } from "./when-opened";

const ConflictView = lazy(async () => ({
  default: (await withRest(import("./conflict-view"))).ConflictView,
}));

type Props<T> = {
  conflict: {
    change: { label: string; mine: string; shown: (record: T) => string };
    theirs: T;
    by: string | null;
  } | null;
  onKeepTheirs: () => void;
  onWriteMine: () => void;
};

/** Somebody changed the same thing meanwhile. The question's code comes with the first one. */
export function ConflictDialog<T>({ conflict, ...answers }: Props<T>) {
  const told = conflict && {
    label: conflict.change.label,
    mine: conflict.change.mine,
    theirs: conflict.change.shown(conflict.theirs),
    by: conflict.by,
  };
  return (
    <WhenOpened opened={conflict !== null}>
      <ConflictView told={told} {...answers} />
    </WhenOpened>
  );
}
