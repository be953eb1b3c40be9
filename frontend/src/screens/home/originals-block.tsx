import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { nameOf } from "@/entities/documents/words";
import { awaitsName, sideName } from "@/entities/paper-trail/words";
import { paperQueries } from "@/features/paper-trail/api";
import { reportQueries } from "@/features/reports/api";
import { NORM_MINUTES } from "@/features/requests/model";
import type { Original } from "@/shared/api/types";
import { formatCount } from "@/shared/lib/numbers";
import { BlockLine } from "./block-line";
import { FirstLines } from "./first-lines";

/** Papers that are late, ours and theirs, the most urgent first. */
export function OriginalsBlock() {
  const late = useQuery(paperQueries.late());
  const now = useQuery(reportQueries.now(NORM_MINUTES));
  const count = now.data?.originals_overdue;
  return (
    <FirstLines
      query={late}
      none={<Trans>Просроченных оригиналов нет.</Trans>}
      way={{ to: "/originals", search: { state: "overdue" } }}
      all={
        typeof count === "number" ? (
          <Trans>В контроль оригиналов: {formatCount(count)}</Trans>
        ) : (
          <Trans>В контроль оригиналов</Trans>
        )
      }
    >
      {(row) => <OriginalLine key={row.id} row={row} />}
    </FirstLines>
  );
}

function OriginalLine({ row }: { row: Original }) {
  const { document_id: documentId, buyer_name: buyer, days_overdue: days } = row;
  return (
    <BlockLine
      name={nameOf(row)}
      way={{ to: "/documents/$documentId", params: { documentId } }}
      about={
        <>
          {buyer} · {row.awaits ? awaitsName(row.awaits) : sideName(row.side)}
        </>
      }
      isLate
    >
      {typeof days === "number" && (
        <Plural value={days} one="# день" few="# дня" many="# дней" other="# дня" />
      )}
    </BlockLine>
  );
}
