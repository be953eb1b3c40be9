import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPlus } from "@tabler/icons-react";
import { lazy, useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { BalanceWords } from "@/entities/settlements/balance-words";
import { newKey } from "@/shared/api/if-match";
import type { LegalEntity, OpeningBalance } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { Row, RowList } from "@/shared/ui/row-list";
import { RowEdit, RowRemove } from "@/shared/ui/row-tools";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { type Client, settlementQueries, useOpeningBalances } from "./api";
import { bodyAgain } from "./settlement-model";

const BalanceDialog = lazy(async () => ({
  default: (await import("./balance-dialog")).BalanceDialog,
}));

type Props = { client: Client; firms: LegalEntity[]; firm: LegalEntity; canEdit: boolean };

/** What was owed when the accounts began here. */
export function OpeningBalances({ client, firms, firm, canEdit }: Props) {
  const { t } = useLingui();
  const balances = useQuery(settlementQueries.openings(client, firm.id));
  const { create, remove } = useOpeningBalances();
  const [wish, setWish] = useState<OpeningBalance | "new" | null>(null);
  const items = balances.data?.items ?? [];
  const drop = (balance: OpeningBalance): void =>
    remove.mutate(balance, {
      onSuccess: () =>
        toastUndo(<Trans>Начальное сальдо удалено</Trans>, async () => {
          await create.mutateAsync({ body: bodyAgain(balance), key: newKey() });
        }),
      onError: (error) => toastError(error, <Trans>Начальное сальдо осталось</Trans>),
    });
  return (
    <Stack gap="xs">
      {items.length > 0 && (
        <RowList label={t`Начальное сальдо`}>
          {items.map((balance) => (
            <OneBalance
              key={balance.id}
              balance={balance}
              canEdit={canEdit}
              onEdit={() => setWish(balance)}
              onRemove={() => drop(balance)}
            />
          ))}
        </RowList>
      )}
      {canEdit && (
        <Group>
          <WriteButton
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setWish("new")}
          >
            <Trans>Начальное сальдо</Trans>
          </WriteButton>
        </Group>
      )}
      <WhenOpened opened={wish !== null}>
        <BalanceDialog
          wish={wish}
          client={client}
          firms={firms}
          firm={firm}
          onClose={() => setWish(null)}
        />
      </WhenOpened>
    </Stack>
  );
}

type OneProps = {
  balance: OpeningBalance;
  canEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

function OneBalance({ balance, canEdit, onEdit, onRemove }: OneProps) {
  const { t } = useLingui();
  const day = formatDay(balance.on_date);
  return (
    <Row
      actions={
        canEdit && (
          <>
            <RowEdit label={t`Изменить начальное сальдо на ${day}`} onPress={onEdit} />
            <RowRemove label={t`Удалить начальное сальдо на ${day}`} onPress={onRemove} />
          </>
        )
      }
    >
      <Text size="sm">
        <Trans>Начальное сальдо на {day}</Trans>: <BalanceWords balance={balance.amount} />
      </Text>
      {balance.contract && (
        <Text size="sm" c="dimmed">
          {titleOf(balance.contract)}
        </Text>
      )}
    </Row>
  );
}
