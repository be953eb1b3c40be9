import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { formatDateTime, formatDuration } from "@/shared/lib/dates";
import { PlainTable } from "@/shared/ui/plain-table";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { dealQueries } from "../api";

/** When which stage, how long, by whom. */
export function MovementTable({ dealId }: { dealId: string }) {
  const movement = useQuery(dealQueries.movement(dealId));
  return (
    <QueryView query={movement} skeleton={<SkeletonLines count={3} height={28} />}>
      {(data) => (
        <PlainTable
          minWidth={420}
          head={[
            <th key="stage" scope="col">
              <Trans>Этап</Trans>
            </th>,
            <th key="since" scope="col">
              <Trans>С какого времени</Trans>
            </th>,
            <th key="long" scope="col">
              <Trans>Сколько</Trans>
            </th>,
            <th key="by" scope="col">
              <Trans>Кто перенёс</Trans>
            </th>,
          ]}
        >
          {data.items.map((stay) => (
            <tr key={`${stay.stage.id} ${stay.entered_at}`}>
              <td>{stay.stage.name}</td>
              <td>{formatDateTime(stay.entered_at)}</td>
              <td>{formatDuration(stay.seconds)}</td>
              <td>{stay.by?.name ?? "—"}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </QueryView>
  );
}
