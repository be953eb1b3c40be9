import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { markName, wayName } from "@/entities/paper-trail/words";
import type { PaperMark } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { WriteIcon } from "@/shared/ui/write-button";
import classes from "./paper-trail.module.css";

type Props = {
  mark: PaperMark;
  isBusy: boolean;
  /** Null: it cannot be taken back by this person, or has been. */
  onWithdraw: (() => void) | null;
};

/** Something that was recorded; what was taken back stays to be seen. */
export function MarkRow({ mark, isBusy, onWithdraw }: Props) {
  const { t } = useLingui();
  const name = markName(mark);
  const day = formatDay(mark.date);
  const by = mark.recorded_by?.name ?? t`клиент`;
  const taker = mark.withdrawn_by?.name;
  const said = [
    wayName(mark.way),
    mark.tracking,
    [mark.operator, mark.operator_id].filter(Boolean).join(" "),
    mark.person,
    mark.file?.name,
  ];
  return (
    <div role="listitem" className={classes["mark"]}>
      <div className={classes["said"]}>
        <Text size="sm" {...(taker !== undefined && { td: "line-through", c: "dimmed" })}>
          {day} · {name}
        </Text>
        <Text size="sm" c="dimmed">
          {said.filter(Boolean).join(" · ")}
        </Text>
        {mark.note && (
          <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
            {mark.note}
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {taker === undefined ? (
            <Trans>Отметил: {by}</Trans>
          ) : (
            <Trans>
              Отметил: {by}. Отменил: {taker}
            </Trans>
          )}
        </Text>
      </div>
      {onWithdraw && (
        <WriteIcon
          variant="subtle"
          color="gray"
          size={36}
          loading={isBusy}
          aria-label={t`Отменить отметку: ${name}, ${day}`}
          onClick={onWithdraw}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </WriteIcon>
      )}
    </div>
  );
}
