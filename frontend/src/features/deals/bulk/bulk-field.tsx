import { useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { departmentQueries } from "@/entities/departments/api";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { pipelineQueries } from "@/entities/pipelines/api";
import { orderedStages } from "@/entities/pipelines/model";
import { userQueries } from "@/entities/users/api";
import type { BatchChange } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { tagsIn } from "../tags";
import type { BulkKind } from "./bulk-kinds";

type Props = {
  kind: Exclude<BulkKind, "trash">;
  error: string | null;
  onChange: (change: BatchChange | null) => void;
};

const NONE = "none";
type Option = { value: string; label: string };

export function BulkField({ kind, error, onChange }: Props) {
  const { t } = useLingui();
  if (kind === "tags") return <TagFields error={error} onChange={onChange} />;
  if (kind === "expected_close_on") {
    return (
      <DayInput
        label={t`Ожидаемое закрытие`}
        description={t`Пусто — срок не известен.`}
        clearable
        error={error}
        data-autofocus
        onChange={(day) => onChange({ expected_close_on: day })}
      />
    );
  }
  return <ListField kind={kind} error={error} onChange={onChange} />;
}

function ListField({ kind, error, onChange }: Props) {
  const { t } = useLingui();
  const [value, setValue] = useState("");
  const options = useOptions(kind);
  const pick = (next: string): void => {
    setValue(next);
    if (next === "") onChange(null);
    else if (kind === "responsible") onChange({ responsible_id: next });
    else if (kind === "stage") onChange({ stage_id: next });
    else if (kind === "channel") onChange({ channel_id: next });
    else onChange({ department_id: next === NONE ? null : next });
  };
  const labels = {
    responsible: t`Кто отвечает`,
    stage: t`На какой этап`,
    channel: t`Откуда пришли`,
    department: t`Какой отдел`,
  };
  if (kind === "tags" || kind === "expected_close_on") return null;
  return (
    <Choice
      label={labels[kind]}
      value={value}
      error={error}
      data-autofocus
      data={[{ value: "", label: t`Выберите…` }, ...options]}
      onChange={pick}
    />
  );
}

function useOptions(kind: BulkKind): Option[] {
  const { t } = useLingui();
  const users = useQuery({ ...userQueries.list(), enabled: kind === "responsible" });
  const pipelines = useQuery({ ...pipelineQueries.list(), enabled: kind === "stage" });
  const channels = useQuery({ ...dictionaryQueries.channels(), enabled: kind === "channel" });
  const departments = useQuery({ ...departmentQueries.list(), enabled: kind === "department" });
  const roads = pipelines.data?.items ?? [];
  if (kind === "responsible") {
    const active = (users.data?.items ?? []).filter((user) => user.is_active);
    return active.map(({ id, name }) => ({ value: id, label: name }));
  }
  if (kind === "stage") {
    return roads.flatMap((road) =>
      orderedStages(road)
        .filter((stage) => stage.kind === "open")
        .map(({ id, name }) => ({
          value: id,
          label: roads.length > 1 ? `${road.name}: ${name}` : name,
        })),
    );
  }
  if (kind === "channel") {
    const offered = (channels.data?.items ?? []).filter((channel) => !channel.is_archived);
    return offered.map(({ id, name }) => ({ value: id, label: name }));
  }
  return [
    { value: NONE, label: t`Без отдела` },
    ...(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
}

function TagFields({ error, onChange }: Pick<Props, "error" | "onChange">) {
  const { t } = useLingui();
  const [add, setAdd] = useState("");
  const [remove, setRemove] = useState("");
  const tell = (more: string, less: string): void => {
    const tags = { add: tagsIn(more), remove: tagsIn(less) };
    onChange(tags.add.length + tags.remove.length > 0 ? { tags } : null);
  };
  return (
    <Stack gap="sm">
      <TextInput
        label={t`Добавить метки`}
        description={t`Несколько — через запятую.`}
        value={add}
        error={error}
        data-autofocus
        onChange={({ currentTarget: { value } }) => {
          setAdd(value);
          tell(value, remove);
        }}
      />
      <TextInput
        label={t`Убрать метки`}
        value={remove}
        onChange={({ currentTarget: { value } }) => {
          setRemove(value);
          tell(add, value);
        }}
      />
    </Stack>
  );
}
