import { useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { KINDS, STAGES } from "@/entities/documents/kinds";
import { kindName, stageName } from "@/entities/documents/words";
import { useCan } from "@/entities/identity/use-me";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { SearchInput } from "@/shared/ui/search-input";
import { documentQueries } from "./api";
import { type DocumentsSearch, readDocumentsSearch } from "./list-model";

type Props = { search: DocumentsSearch; onSearch: (search: DocumentsSearch) => void };

/** What narrows the list of documents. */
export function ListTools({ search, onSearch }: Props) {
  const { t } = useLingui();
  const canListFirms = useCan("dictionaries.read");
  const firms = useQuery({ ...documentQueries.ownFirms(), enabled: canListFirms });
  const offered = firms.data?.items ?? [];
  /** What is empty is no part of the address. */
  const put = (change: Partial<Record<keyof DocumentsSearch, unknown>>): void =>
    onSearch(readDocumentsSearch({ ...search, ...change }));
  return (
    <Group gap="xs" align="flex-end">
      <SearchInput
        label={t`Номер или покупатель`}
        placeholder={t`Номер или покупатель`}
        value={search.q ?? ""}
        onSearch={(q) => put({ q })}
      />
      <Choice
        aria-label={t`Вид документа`}
        value={search.kind ?? ""}
        data={[
          { value: "", label: t`Все виды` },
          ...KINDS.map((kind) => ({ value: kind, label: kindName(kind) })),
        ]}
        onChange={(kind) => put({ kind })}
      />
      <Choice
        aria-label={t`Состояние`}
        value={search.stage ?? ""}
        data={[
          { value: "", label: t`Все состояния` },
          ...STAGES.map((stage) => ({ value: stage, label: stageName(stage) })),
        ]}
        onChange={(stage) => put({ stage })}
      />
      {offered.length > 1 && (
        <Choice
          aria-label={t`Наша организация`}
          value={search.firm ?? ""}
          data={[
            { value: "", label: t`Все организации` },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(firm) => put({ firm })}
        />
      )}
      <DayInput
        aria-label={t`Дата: с`}
        placeholder={t`с`}
        w={130}
        clearable
        value={search.from ?? null}
        onChange={(from) => put({ from })}
      />
      <DayInput
        aria-label={t`Дата: по`}
        placeholder={t`по`}
        w={130}
        clearable
        value={search.to ?? null}
        onChange={(to) => put({ to })}
      />
    </Group>
  );
}
