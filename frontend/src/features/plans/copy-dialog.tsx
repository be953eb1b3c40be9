import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import { newKey } from "@/shared/api/if-match";
import type { PlanMeasure } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { MonthInput } from "@/shared/ui/month-input";
import { toastDone } from "@/shared/ui/toast";
import { usePlanChanges } from "./api";
import {
  copyBody,
  type CopyFields,
  type CopyProblem,
  copyProblemsOf,
  filledWords,
} from "./fill-model";
import { measureName } from "./words";

type Props = { opened: boolean; measure: PlanMeasure; year: string; onClose: () => void };

/** Plans of other months, as they are or by so many per cent more. */
export function CopyDialog({ opened, ...rest }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t`Скопировать планы`}>
      {opened && <Form {...rest} />}
    </Dialog>
  );
}

function Form({ measure, year, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const last = Number(year) - 1;
  const [fields, setFields] = useState<CopyFields>({
    measure,
    from: `${last}-01`,
    to: `${last}-12`,
    first: `${year}-01`,
    percent: "0",
    overwrites: false,
  });
  const [isTried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const { copy } = usePlanChanges();
  const { error } = copy;
  const problems = isTried ? copyProblemsOf(fields) : [];
  const wrong = (name: CopyProblem, message: string) => problems.includes(name) && message;
  const refusedAt = (pointer: string): string | undefined =>
    error instanceof ApiError
      ? error.fields.find((one) => one.pointer === pointer)?.message
      : undefined;
  const put = (change: Partial<CopyFields>): void => {
    setFields((now) => ({ ...now, ...change }));
    if (!error) return;
    copy.reset();
    setKey(newKey());
  };
  const submit = (): void => {
    setTried(true);
    if (copyProblemsOf(fields).length > 0) return;
    const onSuccess = (filled: Parameters<typeof filledWords>[0]): void => {
      toastDone(filledWords(filled));
      onClose();
    };
    copy.mutate({ body: copyBody(fields), key }, { onSuccess });
  };
  return (
    <FormFrame
      verb={<Trans>Скопировать</Trans>}
      gap="sm"
      isBusy={copy.isPending}
      error={error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Choice
        label={t`Какие планы`}
        value={fields.measure}
        data={[
          { value: measure, label: measureName(measure) },
          { value: "", label: t`Все показатели` },
        ]}
        onChange={(value) => put({ measure: value === measure ? measure : "" })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <MonthInput
          label={t`С месяца`}
          value={fields.from}
          error={refusedAt("/month_from") ?? wrong("from", t`Выберите месяц`)}
          onChange={(from) => put({ from })}
        />
        <MonthInput
          label={t`По месяц`}
          value={fields.to}
          error={refusedAt("/month_to") ?? wrong("to", t`Не раньше первого месяца`)}
          onChange={(to) => put({ to })}
        />
        <MonthInput
          label={t`Вставить с месяца`}
          value={fields.first}
          error={refusedAt("/to_first") ?? wrong("first", t`Выберите месяц`)}
          onChange={(first) => put({ first })}
        />
        <TextInput
          label={t`Изменить на, %`}
          description={t`10 — больше на десятую, -10 — меньше.`}
          value={fields.percent}
          error={refusedAt("/percent") ?? wrong("percent", t`Процент числом: 10 или -2,5`)}
          onChange={({ currentTarget }) => put({ percent: currentTarget.value })}
        />
      </SimpleGrid>
      <Checkbox
        label={t`Заменить то, что уже заполнено`}
        checked={fields.overwrites}
        onChange={({ currentTarget }) => put({ overwrites: currentTarget.checked })}
      />
    </FormFrame>
  );
}
