import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { DealPath } from "@/shared/api/report-types";
import { formatDay, dayOf, formatDuration } from "@/shared/lib/dates";
import { formatMoney } from "@/shared/lib/money";
import classes from "./movement.module.css";

/** A deal and its way so far. */
export function PathCard({ path }: { path: DealPath }) {
  const { t } = useLingui();
  const day = formatDay(path.created_on);
  const name = path.title || `№ ${path.number}`;
  return (
    <li className={classes["path"]}>
      <div className={classes["head"]}>
        <div className={classes["deal"]}>
          <Anchor
            fw={600}
            renderRoot={(props) => (
              <Link {...props} to="/deals/$dealId" params={{ dealId: path.id }} />
            )}
          >
            {name}
          </Anchor>
          <Text size="xs" c="dimmed">
            {[`№ ${path.number}`, t`создана ${day}`, path.responsible?.name]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
        <div className={classes["marks"]}>
          <Marks path={path} />
          <span className={classes["amount"]}>{formatMoney(path.amount, { short: true })}</span>
        </div>
      </div>
      <ol className={classes["steps"]} aria-label={t`Путь сделки ${name}`}>
        {path.visits.map((visit) => (
          <Step key={visit.entered_at + visit.stage.id} visit={visit} />
        ))}
      </ol>
    </li>
  );
}

/** How it ended, or why somebody should look at it. */
function Marks({ path }: { path: DealPath }) {
  if (path.status === "won") {
    return (
      <Badge variant="light" color="teal" tt="none">
        <Trans>Выиграна</Trans>
      </Badge>
    );
  }
  if (path.status === "lost") {
    return (
      <Badge variant="light" color="gray" tt="none">
        <Trans>Проиграна</Trans>
      </Badge>
    );
  }
  return (
    <>
      {path.is_stuck && (
        <Badge variant="light" color="red" tt="none">
          <Trans>Дольше нормы</Trans>
        </Badge>
      )}
      {!path.has_task && (
        <Badge variant="light" color="gray" tt="none">
          <Trans>Без задачи</Trans>
        </Badge>
      )}
    </>
  );
}

/** A stay: where, how long, since when and by whom. Where a deal has ended it does not stand, so no time is told. */
function Step({ visit }: { visit: DealPath["visits"][number] }) {
  const { stage, entered_at: since, left_at: left, seconds, by } = visit;
  const isOpen = stage.kind === "open";
  const about = [formatDay(dayOf(new Date(since))), by?.name].filter(Boolean).join(", ");
  return (
    <li className={classes["step"]} data-kind={stage.kind} data-now={!left || undefined}>
      <span className={classes["stage"]}>
        {stage.name}
        {isOpen && (
          <>
            {" "}
            <strong>{formatDuration(seconds)}</strong>
          </>
        )}
      </span>
      <span className={classes["about"]}>{about}</span>
    </li>
  );
}
