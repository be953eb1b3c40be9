import { Trans, useLingui } from "@lingui/react/macro";
import { Paper, SimpleGrid, Text } from "@mantine/core";
import type { Account } from "@/shared/api/types";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { InlineSelect } from "@/shared/ui/inline-select";
import { InlineFact, InlineText } from "@/shared/ui/inline-text";
import { sendAccount } from "./api";
import { useFirmChange } from "./use-firm-change";
import { zones } from "./zones";

/** The firm's name and zone, changed in place; the address stays what it is. */
export function AccountCard({ account }: { account: Account }) {
  const { t, i18n } = useLingui();
  const changer = useFirmChange();
  const known = zones.map(({ value, title }) => ({ value, label: i18n._(title) }));
  const isKnown = known.some(({ value }) => value === account.time_zone);
  const titleOf = (zone: string): string =>
    known.find(({ value }) => value === zone)?.label ?? zone;
  return (
    <Paper withBorder p="md" radius="lg">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={6}>
        <InlineText
          label={t`Название фирмы`}
          value={account.name}
          check={(typed) => (typed === "" ? t`Напишите название` : null)}
          onSave={(name, seen) =>
            changer.change({
              label: t`Название фирмы`,
              mine: name,
              shown: (now) => now.name,
              seen,
              send: (now) => sendAccount.edit(now, { name }),
            })
          }
        />
        <InlineSelect
          label={t`Часовой пояс`}
          value={account.time_zone}
          data={
            isKnown ? known : [{ value: account.time_zone, label: account.time_zone }, ...known]
          }
          onSave={(zone) =>
            zone &&
            changer.choose({
              label: t`Часовой пояс`,
              mine: titleOf(zone),
              shown: (now) => titleOf(now.time_zone),
              seen: titleOf(account.time_zone),
              send: (now) => sendAccount.edit(now, { time_zone: zone }),
            })
          }
        />
        <InlineFact label={t`Адрес в CRM`}>
          <Text size="sm">{account.address}</Text>
        </InlineFact>
      </SimpleGrid>
      <Text size="sm" c="dimmed" mt="sm">
        <Trans>Часовой пояс решает, какой сегодня день. Прошлые даты не изменятся.</Trans>
      </Text>
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </Paper>
  );
}
