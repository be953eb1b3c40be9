import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, SimpleGrid, Text } from "@mantine/core";
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
  const isOnline = useIsOnline();
  const { terms } = entity;
  const calendars = {
    contract: t`Пятидневка`,
    official: t`Производственный`,
  };

  const days = (name: "pay_by_days" | "originals_days", label: string) => (
    <InlineText
      label={label}
      inputMode="numeric"
      disabled={!canEdit}
      value={String(terms[name])}
      check={(typed) => (daysFrom(typed) === null ? t`Целое число от 1 до 365` : null)}
      onSave={(typed, seen) =>
        changer.change({
          label,
          mine: typed,
          shown: (now) => String(now.terms[name]),
          seen,
          send: (known) => edit(known, { [name]: daysFrom(typed) ?? terms[name] }),
        })
      }
    />
  );
  /** The other terms as they stand by then: somebody may have changed one. */
  const edit = (known: LegalEntity, patch: Partial<EntityTerms>) =>
    sendLegalEntity.edit(known, { terms: Object.assign({}, known.terms, patch) });

  return (
    <Section title={t`Сроки и печать`}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing={6}>
        {days("pay_by_days", t`Оплатить счёт, рабочих дней`)}
        {days("originals_days", t`Отправить оригинал после скана, рабочих дней`)}
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
      <Checkbox
        label={t`Предлагать печать и подпись картинкой (факсимиле)`}
        description={t`Кроме счёта-фактуры, УПД и корректировок: там нужна живая или электронная подпись.`}
        checked={terms.has_facsimile}
        disabled={!canEdit || !isOnline}
        onChange={({ currentTarget }) => {
          const has_facsimile = currentTarget.checked;
          const told = (isOn: boolean): string => (isOn ? t`да` : t`нет`);
          changer.choose({
            label: t`Факсимиле`,
            mine: told(has_facsimile),
            shown: (now) => told(now.terms.has_facsimile),
            seen: told(terms.has_facsimile),
            send: (known) => edit(known, { has_facsimile }),
          });
        }}
      />
    </Section>
  );
}
