import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { fieldProblems } from "@/shared/edit/field-problems";
import type { LegalEntity } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { WriteButton } from "@/shared/ui/write-button";
import { sendLegalEntity } from "./api";
import { Section } from "./section";
import type { EntityChanger } from "./use-legal-entity-change";

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** Up to which day the books of the firm are closed. */
export function ClosedPeriod({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const until = entity.closed_until;
  return (
    <Section
      title={t`Закрытый период`}
      hint={<Trans>Документы и платежи закрытого периода больше не меняются.</Trans>}
      action={
        canEdit && (
          <WriteButton
            variant="default"
            size="compact-sm"
            aria-label={until ? t`Изменить закрытый период` : t`Закрыть период`}
            onClick={() => setOpen(true)}
          >
            {until ? <Trans>Изменить</Trans> : <Trans>Закрыть период</Trans>}
          </WriteButton>
        )
      }
    >
      <Text size="sm">
        {until ? <Trans>Период закрыт по {formatDay(until)}</Trans> : <Trans>Всё открыто</Trans>}
      </Text>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t`Закрытый период`}>
        {isOpen && <Form entity={entity} changer={changer} onClose={() => setOpen(false)} />}
      </Dialog>
    </Section>
  );
}

type FormProps = { entity: LegalEntity; changer: EntityChanger; onClose: () => void };

/** Whoever may not change what is closed cannot open it again, and is told so before. */
function Form({ entity, changer, onClose }: FormProps) {
  const { t } = useLingui();
  const mayOpen = useCan("periods.edit_closed");
  const [day, setDay] = useState<string | null>(entity.closed_until ?? null);
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const told = (value: string | null | undefined): string =>
    value ? formatDay(value) : t`всё открыто`;
  const before = entity.closed_until ?? null;
  const isEarlier = before !== null && (day === null || day < before);
  const isNeeded = day === null && before === null;
  const save = async (): Promise<void> => {
    const failure = await changer.save(
      {
        label: t`Период закрыт по`,
        mine: told(day),
        shown: (now) => told(now.closed_until),
        seen: told(before),
        send: (known) => sendLegalEntity.edit(known, { closed_until: day }),
      },
      onClose,
    );
    setError(failure);
  };
  const objection =
    fieldProblems(error)["closed_until"] ??
    (isEarlier && !mayOpen
      ? t`Открыть закрытое может тот, у кого есть право менять в закрытом периоде`
      : undefined);
  return (
    <FormFrame
      verb={day === null && before ? <Trans>Открыть всё</Trans> : <Trans>Сохранить</Trans>}
      isBusy={changer.isBusy}
      error={error}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (!isNeeded && !(isEarlier && !mayOpen)) void save();
      }}
    >
      <DayInput
        label={t`Период закрыт по`}
        description={mayOpen ? t`Пусто — всё открыто` : t`Открыть его сами вы потом не сможете`}
        clearable
        value={day}
        error={objection ?? (isTried && isNeeded && t`Выберите день`)}
        onChange={(value) => {
          setError(null);
          setDay(value);
        }}
      />
    </FormFrame>
  );
}
