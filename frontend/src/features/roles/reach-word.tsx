import { Trans, useLingui } from "@lingui/react/macro";
import { VisuallyHidden } from "@mantine/core";
import { type Line, reaches } from "@/entities/roles/rights";
import type { Reach } from "@/shared/api/types";
import classes from "./matrix.module.css";

/** How far, in a word: «свои», «все», «есть», «—». */
export function ReachWord({ line, reach }: { line: Line; reach: Reach | null }) {
  const { i18n } = useLingui();
  if (!reach) {
    return (
      <span className={classes["no"]}>
        <span aria-hidden>—</span>
        <VisuallyHidden>
          <Trans>нет</Trans>
        </VisuallyHidden>
      </span>
    );
  }
  if (!line.hasReach) return <Trans>да</Trans>;
  const known = reaches.find((one) => one.value === reach);
  return (
    <span className={classes["reach"]} data-reach={reach}>
      {known ? i18n._(known.title) : reach}
    </span>
  );
}
