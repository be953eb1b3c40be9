import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useState } from "react";
import type { Consent } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useUnsent } from "@/shared/edit/use-unsent";
import { useToday } from "@/shared/lib/use-today";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { useConsents } from "./api";
import { dayProblem, saidOf, withdrawalOf } from "./consent-model";
import { SaidFields } from "./said-fields";
import { purposeName } from "./words";

type Props = { consent: Consent | null; onClose: () => void };

export function WithdrawDialog({ consent, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={consent !== null} onClose={onClose} title={t`Отозвать согласие`} size={460}>
      {consent && <Form consent={consent} onClose={onClose} />}
    </Dialog>
  );
}

/** It stays on record, as the proof that it was there. */
function Form({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { t } = useLingui();
  const today = useToday();
  const [begun] = useState(() => saidOf(today, "letter"));
  const [draft, setDraft] = useState(begun);
  const [isTried, setTried] = useState(false);
  const { withdraw } = useConsents(consent.contact_id);
  const isWrong = Object.keys(dayProblem(draft, today)).length > 0;
  const errors = {
    ...fieldProblems(withdraw.error),
    ...(isTried && isWrong && { at: t`Сегодня или раньше` }),
  };
  useUnsent(() => draft !== begun && !withdraw.isSuccess);
  const purpose = purposeName(consent.purpose);
  const submit = (): void => {
    setTried(true);
    if (isWrong) return;
    withdraw.mutate(
      { consent, body: withdrawalOf(draft, today) },
      {
        onSuccess: () => {
          toastDone(<Trans>Согласие отозвано</Trans>);
          onClose();
        },
      },
    );
  };
  return (
    <FormFrame
      verb={<Trans>Отозвать</Trans>}
      color="red.9"
      gap="sm"
      isBusy={withdraw.isPending}
      error={withdraw.error}
      objection={isTried && isWrong}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Text size="sm">
        <Trans>
          {purpose}: с этого времени согласия нет. Запись о нём останется — она доказывает, что
          раньше оно было.
        </Trans>
      </Text>
      <SaidFields
        draft={draft}
        errors={errors}
        onChange={(change) => {
          setDraft({ ...draft, ...change });
          if (withdraw.isError) withdraw.reset();
        }}
      />
    </FormFrame>
  );
}
