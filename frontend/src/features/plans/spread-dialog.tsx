import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, Input, SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { ApiError } from "@/shared/api/api-error";
import { newKey } from "@/shared/api/if-match";
import type { PlanTable } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { MonthInput } from "@/shared/ui/month-input";
import { toastDone } from "@/shared/ui/toast";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import { usePlanChanges } from "./api";
import {
  filledWords,
  spreadBody,
  type SpreadFields,
  type SpreadProblem,
  spreadProblemsOf,
  subjectKey,
} from "./fill-model";
import { isMoney } from "./search";
import { rowName } from "./words";

type Props = { opened: boolean; table: PlanTable; year: string; onClose: () => void };

/** A sum over months and people, so that the parts come to it to the kopeck. */
export function SpreadDialog({ opened, ...rest }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={rest.onClose} title={t`Разложить сумму`}>
      {opened && <Form {...rest} />}
    </Dialog>
  );
}

function Form({ table, year, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const [fields, setFields] = useState<SpreadFields>({
    total: "",
    from: `${year}-01`,
    to: `${year}-12`,
    subjects: [],
    overwrites: false,
  });
  const [isTried, setTried] = useState(false);
  const [key, setKey] = useState(newKey);
  const { spread } = usePlanChanges();
  const { error } = spread;
  const problems = isTried ? spreadProblemsOf(fields, table.measure) : [];
  const wrong = (name: SpreadProblem, message: string) => problems.includes(name) && message;
  const refusedAt = (pointer: string): string | undefined =>
    error instanceof ApiError
      ? error.fields.find((one) => one.pointer.startsWith(pointer))?.message
      : undefined;
  const put = (change: Partial<SpreadFields>): void => {
    setFields((now) => ({ ...now, ...change }));
    if (!error) return;
    spread.reset();
    setKey(newKey());
  };
  const submit = (): void => {
    setTried(true);
    if (spreadProblemsOf(fields, table.measure).length > 0) return;
    const onSuccess = (filled: Parameters<typeof filledWords>[0]): void => {
      toastDone(filledWords(filled));
      onClose();
    };
    spread.mutate({ body: spreadBody(fields, table), key }, { onSuccess });
  };
  const rows = table.rows.filter(({ is_present: isPresent }) => isPresent);
  const noneChosen = refusedAt("/subjects") ?? wrong("subjects", t`Выберите, чей это план`);
  return (
    <FormFrame
      verb={<Trans>Разложить</Trans>}
      gap="sm"
      isBusy={spread.isPending}
      error={error}
      objection={noneChosen}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={isMoney(table.measure) ? t`Сумма, ₽` : t`Сколько всего`}
        inputMode={isMoney(table.measure) ? "decimal" : "numeric"}
        value={fields.total}
        error={refusedAt("/total") ?? wrong("total", t`Напишите, сколько разложить`)}
        onChange={({ currentTarget }) => put({ total: currentTarget.value })}
        data-autofocus
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
      </SimpleGrid>
      <ToggleChips
        label={t`Поровну на`}
        data={rows.map((row) => ({ value: subjectKey(row), label: rowName(row) }))}
        value={fields.subjects}
        onChange={(subjects) => put({ subjects })}
      />
      {noneChosen && <Input.Error>{noneChosen}</Input.Error>}
      <Checkbox
        label={t`Заменить то, что уже заполнено`}
        checked={fields.overwrites}
        error={refusedAt("/overwrites")}
        onChange={({ currentTarget }) => put({ overwrites: currentTarget.checked })}
      />
    </FormFrame>
  );
}
