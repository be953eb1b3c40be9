import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, SimpleGrid, Stack, Text } from "@mantine/core";
import type { LegalEntity, Terms as EntityTerms } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { InlineSelect } from "@/shared/ui/inline-select";
import { InlineText } from "@/shared/ui/inline-text";
import { sendLegalEntity } from "./api";
import { Section } from "./section";
import { daysFrom } from "./terms-model";
import type { EntityChanger } from "./use-legal-entity-change";

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** What documents of the firm do unless told otherwise; each fact is changed in its place. */
export function Terms({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const { terms } = entity;
  const calendars = {
    contract: t`Пятидневка`,
    official: t`Производственный`,
  };

  const originals = t`Отправить оригинал, рабочих дней`;
  const payBy = t`Оплатить счёт, рабочих дней`;
  /** The other terms as they stand by then: somebody may have changed one. */
  const edit = (known: LegalEntity, patch: Partial<EntityTerms>) =>
    sendLegalEntity.edit(known, { terms: Object.assign({}, known.terms, patch) });

  return (
    <Section title={t`Сроки`}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={6}>
        <InlineText
          label={payBy}
          inputMode="numeric"
          disabled={!canEdit}
          value={String(terms.pay_by_days)}
          check={(typed) => (daysFrom(typed) === null ? t`Целое число от 1 до 365` : null)}
          onSave={(typed, seen) =>
            changer.change({
              label: payBy,
              mine: typed,
              shown: (now) => String(now.terms.pay_by_days),
              seen,
              send: (known) => edit(known, { pay_by_days: daysFrom(typed) ?? terms.pay_by_days }),
            })
          }
        />
        <InlineText
          label={originals}
          inputMode="numeric"
          disabled={!canEdit}
          value={String(terms.originals_days)}
          check={(typed) => (daysFrom(typed) === null ? t`Целое число от 1 до 365` : null)}
          onSave={(typed, seen) =>
            changer.change({
              label: originals,
              mine: typed,
              shown: (now) => String(now.terms.originals_days),
              seen,
              send: (known) =>
                edit(known, { originals_days: daysFrom(typed) ?? terms.originals_days }),
            })
          }
        />
        <InlineSelect
          label={t`Календарь рабочих дней`}
          value={terms.calendar}
          disabled={!canEdit}
          data={Object.entries(calendars).map(([value, label]) => ({ value, label }))}
          onSave={(value) => {
            const calendar = value === "official" ? "official" : "contract";
            changer.choose({
              label: t`Календарь рабочих дней`,
              mine: calendars[calendar],
              shown: (now) => calendars[now.terms.calendar],
              seen: calendars[terms.calendar],
              send: (known) => edit(known, { calendar }),
            });
          }}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {terms.calendar === "contract" ? (
          <Trans>
            Рабочие дни — с понедельника по пятницу, кроме праздников; перенесённая рабочая суббота
            не считается.
          </Trans>
        ) : (
          <Trans>
            Рабочие дни — по производственному календарю: рабочая суббота считается, перенесённый
            выходной нет.
          </Trans>
        )}
      </Text>
      <Stack gap="xs">
        <Reminder
          part="reminds_colleagues"
          label={t`Ставить ответственному задачу, когда оригинал просрочен`}
          usual
          {...{ entity, changer, canEdit, edit }}
        />
        <Reminder
          part="reminds_clients"
          label={t`Писать клиенту, когда просрочен его оригинал`}
          usual={false}
          {...{ entity, changer, canEdit, edit }}
        />
        <Reminder
          part="reminds_payers"
          label={t`Напоминать клиенту о неоплаченном счёте: за день, на следующий день и через неделю`}
          usual={false}
          {...{ entity, changer, canEdit, edit }}
        />
      </Stack>
      <Text size="sm" c="dimmed">
        <Trans>Срок оригинала действует для документов, которые выставят после изменения.</Trans>
      </Text>
    </Section>
  );
}

type ReminderProps = Props & {
  part: "reminds_colleagues" | "reminds_clients" | "reminds_payers";
  label: string;
  /** What it is unless the firm has said. */
  usual: boolean;
  edit: (known: LegalEntity, patch: Partial<EntityTerms>) => Promise<LegalEntity>;
};

function Reminder({ part, label, usual, entity, changer, canEdit, edit }: ReminderProps) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const words = (isOn: boolean): string => (isOn ? t`да` : t`нет`);
  const of = ({ terms }: LegalEntity): boolean => terms[part] ?? usual;
  return (
    <Checkbox
      label={label}
      checked={of(entity)}
      disabled={!canEdit || !isOnline}
      onChange={({ currentTarget: { checked } }) =>
        changer.choose({
          label,
          mine: words(checked),
          shown: (now) => words(of(now)),
          seen: words(of(entity)),
          send: (known) => edit(known, { [part]: checked }),
        })
      }
    />
  );
}
