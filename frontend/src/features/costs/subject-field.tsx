import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { kindName } from "@/entities/costs/words";
import { departmentQueries } from "@/entities/departments/api";
import { dictionaryQueries } from "@/entities/dictionaries/api";
import { userQueries } from "@/entities/users/api";
import { Choice } from "@/shared/ui/choice";
import { ErrorState } from "@/shared/ui/states/error-state";
import { costQueries } from "./api";
import type { CostFields } from "./form-model";

type Subject = CostFields["subject"];
type Props = {
  kind: CostFields["kind"];
  value: Subject;
  error: string | undefined;
  onChange: (subject: Subject) => void;
};

/** Which deal, colleague, department or channel the money went for. */
export function SubjectField(props: Props) {
  if (props.kind === "firm") return null;
  return props.kind === "deal" ? <DealField {...props} /> : <ListField {...props} />;
}

/** One of a few; who is there no more stays where they were named. */
function ListField({ kind, value, error, onChange }: Props) {
  const { t } = useLingui();
  const users = useQuery({ ...userQueries.list(), enabled: kind === "employee" });
  const departments = useQuery({ ...departmentQueries.list(), enabled: kind === "department" });
  const channels = useQuery({ ...dictionaryQueries.channels(), enabled: kind === "channel" });
  const offered = {
    employee: users.data?.items.map(({ id, name }) => ({ id, name })),
    department: departments.data?.items.map(({ id, name }) => ({ id, name })),
    channel: channels.data?.items.filter(({ id, is_archived: is }) => !is || id === value?.id),
    deal: undefined,
    firm: undefined,
  };
  const items = offered[kind] ?? [];
  const isKnown = value === null || items.some(({ id }) => id === value.id);
  const all = isKnown ? items : [value, ...items];
  return (
    <Choice
      label={kindName(kind)}
      value={value?.id ?? ""}
      error={error}
      data={[
        { value: "", label: t`Выберите` },
        ...all.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => onChange(all.find((one) => one.id === id) ?? null)}
    />
  );
}

function DealField({ value, error, onChange }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery(costQueries.deals(q));
  if (value) {
    return (
      <Group gap="xs">
        <Text size="sm">
          <Trans>Сделка: {value.name}</Trans>
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
          <Trans>Выбрать другую</Trans>
        </Button>
        {error && (
          <Text size="sm" c="red">
            {error}
          </Text>
        )}
      </Group>
    );
  }
  const items = q === "" ? [] : (found.data?.items ?? []).filter(({ kind }) => kind === "deal");
  return (
    <Stack gap={4}>
      <TextInput
        label={t`Сделка`}
        placeholder={t`Номер или часть названия`}
        autoComplete="off"
        value={typed}
        error={error}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Group gap={6} role="group" aria-label={t`Найденное`}>
        {items.slice(0, 6).map(({ id, title }) => (
          <Button
            key={id}
            variant="default"
            size="compact-sm"
            onClick={() => onChange({ id, name: title })}
          >
            {title}
          </Button>
        ))}
      </Group>
      {q !== "" && found.isError && !found.data && (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {q !== "" && found.isSuccess && items.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Ничего не нашлось</Trans>
        </Text>
      )}
    </Stack>
  );
}
