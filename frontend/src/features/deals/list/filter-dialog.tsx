import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { departmentQueries } from "@/entities/departments/api";
import { branches } from "@/entities/departments/tree";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { pipelineQueries } from "@/entities/pipelines/api";
import { orderedStages } from "@/entities/pipelines/model";
import { userQueries } from "@/entities/users/api";
import { parseMoney } from "@/shared/lib/money";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { DayInput } from "@/shared/ui/day-input";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import { useWrongFields, WrongFields } from "@/shared/ui/wrong-fields";
import classes from "./deal-list.module.css";
import { cleared, patched, sortedBy, split, USUAL_SORT } from "./filter-model";
import type { DealsSearch, FilterName } from "./search-types";
import { useStates } from "./use-states";

type Props = {
  opened: boolean;
  search: DealsSearch;
  onClose: () => void;
  onChange: (search: DealsSearch) => void;
};

export function FilterDialog({ opened, search, onClose, onChange }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Какие сделки показать`} size={560}>
      {opened && <FilterForm search={search} onChange={onChange} />}
    </Dialog>
  );
}

function FilterForm({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const states = useStates();
  const form = useRef<HTMLFormElement>(null);
  const { wrong, look } = useWrongFields(form, null);
  const [draft, setDraft] = useState(search);
  const pipelines = useQuery(pipelineQueries.list()).data?.items ?? [];
  const users = useQuery(userQueries.list()).data?.items ?? [];
  const channels = useQuery(dictionaryQueries.channels()).data?.items ?? [];
  const types = useQuery(dictionaryQueries.dealTypes()).data?.items ?? [];
  const events = useQuery(dictionaryQueries.salesEvents()).data?.items ?? [];
  const reasons = useQuery(dictionaryQueries.lossReasons()).data?.items ?? [];
  const tree = branches(useQuery(departmentQueries.list()).data?.items ?? []);
  const departments = tree.map(({ department }) => department);
  const set = (change: DealsSearch): void => setDraft((now) => patched(now, change));

  const many = (name: FilterName, label: string, data: { id: string; name: string }[]) => (
    <ToggleChips
      label={label}
      data={data.map((item) => ({ value: item.id, label: item.name }))}
      value={split(draft[name])}
      onChange={(values) => set({ [name]: values.join(",") })}
    />
  );
  const days = (from: FilterName, to: FilterName, label: string) => (
    <div className={classes["pair"]}>
      <DayInput
        label={t`${label}: с`}
        clearable
        value={draft[from] ?? null}
        onChange={(day) => set({ [from]: day ?? "" })}
      />
      <DayInput
        label={t`по`}
        aria-label={t`${label}: по`}
        clearable
        value={draft[to] ?? null}
        onChange={(day) => set({ [to]: day ?? "" })}
      />
    </div>
  );
  const isSum = (text: string | undefined): boolean => !text || parseMoney(text) !== null;
  const notSum = t`Сумма числом: 1 500 или 1500,50`;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSum(draft.amount_from) && isSum(draft.amount_to)) onChange(draft);
    look();
  };

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="md">
        <WrongFields wrong={wrong} />
        <Choice
          label={t`Порядок`}
          value={draft.sort ?? USUAL_SORT}
          data={[
            { value: USUAL_SORT, label: t`Сначала новые` },
            { value: "created_at", label: t`Сначала старые` },
            { value: "-updated_at", label: t`Недавно изменённые` },
            { value: "-amount", label: t`Сначала дорогие` },
            { value: "amount", label: t`Сначала дешёвые` },
            { value: "expected_close_on", label: t`По ожидаемому закрытию` },
            { value: "title", label: t`По названию` },
            { value: "number", label: t`По номеру` },
            { value: "stage_entered_at", label: t`Дольше всех на этапе` },
          ]}
          onChange={(sort) => setDraft((now) => sortedBy(now, sort))}
        />
        {isPhone && (
          <Choice
            label={t`Какие сделки`}
            value={draft.status ?? ""}
            data={states}
            onChange={(status) => set({ status })}
          />
        )}
        {pipelines.length > 1 && many("pipeline", t`Воронка`, pipelines)}
        {pipelines.map((pipeline) => (
          <ToggleChips
            key={pipeline.id}
            label={pipelines.length > 1 ? t`Этап: ${pipeline.name}` : t`Этап`}
            data={orderedStages(pipeline).map(({ id, name }) => ({ value: id, label: name }))}
            value={split(draft.stage)}
            onChange={(values) => set({ stage: values.join(",") })}
          />
        ))}
        {many(
          "responsible",
          t`Ответственный`,
          users.filter((user) => user.is_active),
        )}
        {many("channel", t`Канал продаж`, channels)}
        {many("type", t`Тип сделки`, types)}
        {events.length > 0 &&
          many(
            "event",
            t`Событие`,
            events.map(({ id, title, is_archived }) => ({ id, name: title, is_archived })),
          )}
        {departments.length > 0 && many("department", t`Отдел`, departments)}
        {many("loss_reason", t`Причина отказа`, reasons)}
        <TextInput
          label={t`Метка`}
          value={draft.tag ?? ""}
          onChange={(event) => set({ tag: event.currentTarget.value })}
        />
        <div className={classes["pair"]}>
          <TextInput
            label={t`Сумма: от`}
            inputMode="decimal"
            value={draft.amount_from ?? ""}
            error={!isSum(draft.amount_from) && notSum}
            onChange={(event) => set({ amount_from: event.currentTarget.value })}
          />
          <TextInput
            label={t`до`}
            aria-label={t`Сумма: до`}
            inputMode="decimal"
            value={draft.amount_to ?? ""}
            error={!isSum(draft.amount_to) && notSum}
            onChange={(event) => set({ amount_to: event.currentTarget.value })}
          />
        </div>
        {days("created_from", "created_to", t`Создана`)}
        {days("expected_from", "expected_to", t`Ожидаемое закрытие`)}
        {days("closed_from", "closed_to", t`Закрыта`)}
        <Checkbox
          label={t`Без задачи: не решено, что делать дальше`}
          checked={draft.without_task ?? false}
          onChange={(event) => set({ without_task: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Дольше нормы на этапе`}
          checked={draft.overstayed ?? false}
          onChange={(event) => set({ overstayed: event.currentTarget.checked })}
        />
        <Group justify="flex-end" gap="xs" className={classes["foot"] ?? ""}>
          <Button variant="default" onClick={() => onChange(cleared(search))}>
            <Trans>Сбросить</Trans>
          </Button>
          <Button type="submit">
            <Trans>Показать</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
