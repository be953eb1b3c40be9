import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Dialog } from "@/shared/ui/dialog";
import { PlainTable } from "@/shared/ui/plain-table";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { paperQueries } from "./api";

/** Which share of their originals clients have returned, those who owe most first. */
export function SharesButton() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans>По клиентам</Trans>
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t`Кто возвращает оригиналы`}
        size={560}
      >
        {isOpen && <Shares />}
      </Dialog>
    </>
  );
}

function Shares() {
  const shares = useQuery(paperQueries.shares());
  return (
    <QueryView query={shares} skeleton={<SkeletonLines count={5} />}>
      {({ items }) =>
        items.length === 0 ? (
          <Text c="dimmed">
            <Trans>Клиентам возвращать нечего.</Trans>
          </Text>
        ) : (
          <PlainTable
            minWidth={420}
            head={[
              <th key="client">
                <Trans>Клиент</Trans>
              </th>,
              <th key="returned">
                <Trans>Вернул</Trans>
              </th>,
              <th key="overdue">
                <Trans>Просрочил</Trans>
              </th>,
            ]}
          >
            {items.map(({ company, expected, returned, overdue, returned_percent: percent }) => (
              <tr key={company.id}>
                <td>
                  <Link to="/companies/$companyId" params={{ companyId: company.id }}>
                    {company.name}
                  </Link>
                </td>
                <td>
                  <Trans>
                    {returned} из {expected} ({percent} %)
                  </Trans>
                </td>
                <td>{overdue || "—"}</td>
              </tr>
            ))}
          </PlainTable>
        )
      }
    </QueryView>
  );
}
