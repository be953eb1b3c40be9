import { useLingui } from "@lingui/react/macro";
import { Group } from "@mantine/core";
import { KINDS } from "@/entities/documents/kinds";
import { kindName } from "@/entities/documents/words";
import { FirmFilter } from "@/entities/own-firms/firm-filter";
import { Choice } from "@/shared/ui/choice";
import { patched } from "../list-model";
import type { DocumentsSearch } from "../list-search";

type Props = { search: DocumentsSearch; onSearch: (search: DocumentsSearch) => void };

export function DraftFilters({ search, onSearch }: Props) {
  const { t } = useLingui();
  return (
    <Group gap="xs">
      <Choice
        aria-label={t`Вид документа`}
        value={search.kind ?? ""}
        data={[
          { value: "", label: t`Все виды` },
          ...KINDS.map((kind) => ({ value: kind, label: kindName(kind) })),
        ]}
        onChange={(kind) => onSearch(patched(search, { kind }))}
      />
      <FirmFilter
        value={search.firm}
        isForm={false}
        onChange={(firm) => onSearch(patched(search, { firm }))}
      />
    </Group>
  );
}
