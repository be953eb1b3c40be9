import { Plural, Trans } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { nameOf } from "@/entities/documents/words";
import { awaitsName, sideName } from "@/entities/paper-trail/words";
import { paperQueries } from "@/features/paper-trail/api";
import { reportQueries } from "@/features/reports/api";
import { NORM_MINUTES } from "@/features/requests/model";
import type { Original } from "@/shared/api/types";
import { formatCount } from "@/shared/lib/numbers";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import classes from "./blocks.module.css";

/** Papers that are late, ours and theirs, the most urgent first. */
export function OriginalsBlock() {
  const late = useQuery(paperQueries.late());
  const now = useQuery(reportQueries.now(NORM_MINUTES));
  const count = now.data?.originals_overdue;
  return (
    <QueryView query={late} skeleton={<SkeletonLines count={5} height={36} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Text size="sm" c="dimmed">
            <Trans>Просроченных оригиналов нет.</Trans>
          </Text>
        ) : (
          <>
            <ul className={classes["rows"]}>
              {items.map((row) => (
                <OriginalLine key={row.id} row={row} />
              ))}
            </ul>
            <Anchor
              size="sm"
              mt="xs"
              display="inline-block"
              renderRoot={(props) => (
                <Link {...props} to="/originals" search={{ state: "overdue" }} preload={false} />
              )}
            >
              {typeof count === "number" ? (
                <Trans>В контроль оригиналов: {formatCount(count)}</Trans>
              ) : (
                <Trans>В контроль оригиналов</Trans>
              )}
            </Anchor>
          </>
        )
      }
    </QueryView>
  );
}

function OriginalLine({ row }: { row: Original }) {
  const { document_id: documentId, buyer_name: buyer, days_overdue: days } = row;
  return (
    <li className={classes["row"]}>
      <span className={classes["what"]}>
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/documents/$documentId" params={{ documentId }} preload={false} />
          )}
        >
          {nameOf(row)}
        </Anchor>
        <span className={classes["about"]}>
          {buyer} · {row.awaits ? awaitsName(row.awaits) : sideName(row.side)}
        </span>
      </span>
      {typeof days === "number" && (
        <span className={classes["number"]} data-late>
          <Plural value={days} one="# день" few="# дня" many="# дней" other="# дня" />
        </span>
      )}
    </li>
  );
}
