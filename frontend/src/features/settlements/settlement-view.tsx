import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOwnFirms } from "@/entities/own-firms/api";
import type { LegalEntity } from "@/shared/api/types";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayRange } from "@/shared/ui/day-range";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { WriteButton } from "@/shared/ui/write-button";
import { type Client, type Period, settlementQueries } from "./api";
import { MovementsTable } from "./movements-table";
import { OpeningBalances } from "./opening-balances";
import { patched, thisYear } from "./settlement-model";
import classes from "./settlements.module.css";

export type Reconcile = (firm: string, period: Period, isUsual: boolean) => void;

type Props = {
  client: Client;
  canEdit: boolean;
  /** Makes the акт сверки; null: this person may not. */
  onReconcile: Reconcile | null;
  isReconciling: boolean;
};

/** What the client owes one of our firms, and how it came to that. */
export function SettlementView(props: Props) {
  const firms = useOwnFirms();
  const [chosen, setChosen] = useState("");
  const firm = firms.find(({ id }) => id === chosen) ?? firms.find((one) => !one.archived_at);
  if (!firm) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Взаиморасчёты считаются по нашей организации: её добавляют в настройках.</Trans>
      </Text>
    );
  }
  return <OfFirm {...props} firms={firms} firm={firm} onFirm={setChosen} />;
}

type OfFirmProps = Props & {
  firms: LegalEntity[];
  firm: LegalEntity;
  onFirm: (id: string) => void;
};

function OfFirm({ firms, firm, onFirm, client, canEdit, onReconcile, isReconciling }: OfFirmProps) {
  const { t } = useLingui();
  const usual = thisYear(useToday());
  const [period, setPeriod] = useState(usual);
  const isBackwards = period.to < period.from;
  const settlement = useQuery({
    ...settlementQueries.of(client, firm.id, period),
    enabled: !isBackwards,
  });
  const isUsual = period.from === usual.from && period.to === usual.to;
  return (
    <Stack gap="sm">
      <div className={classes["tools"]}>
        {firms.length > 1 && (
          <Choice
            aria-label={t`Наша организация`}
            value={firm.id}
            data={firms.map(({ id: value, name: label }) => ({ value, label }))}
            onChange={onFirm}
          />
        )}
        <DayRange
          names={{
            from: t`Период: с`,
            to: t`Период: по`,
            fromHint: t`с`,
            toHint: t`по`,
            toLabel: t`по`,
          }}
          from={period.from}
          to={period.to}
          isForm={false}
          onChange={(change) => setPeriod(patched(period, usual, change))}
        />
      </div>
      {isBackwards ? (
        <Text size="sm" role="alert" c="var(--mantine-color-error)">
          <Trans>Последний день раньше первого: поменяйте один из них.</Trans>
        </Text>
      ) : (
        <QueryView query={settlement} skeleton={<SkeletonLines count={4} height={30} />}>
          {(found) => <MovementsTable settlement={found} />}
        </QueryView>
      )}
      {onReconcile && (
        <Group>
          <WriteButton
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            loading={isReconciling}
            disabled={isBackwards}
            onClick={() => onReconcile(firm.id, period, isUsual)}
          >
            <Trans>Акт сверки</Trans>
          </WriteButton>
        </Group>
      )}
      <OpeningBalances key={firm.id} client={client} firms={firms} firm={firm} canEdit={canEdit} />
    </Stack>
  );
}
