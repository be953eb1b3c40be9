import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type ClientKind, companyQueries, contactQueries } from "@/entities/clients/api";
import { type DocumentsSearch } from "./list-search";
import { patched } from "./list-model";

const KINDS = ["company", "contact"] as const;

type Props = { search: DocumentsSearch; onSearch: (search: DocumentsSearch) => void };

/** Whose documents alone are shown, when the way here led from a client's card; and the way out of it. */
export function ClientChips({ search, onSearch }: Props) {
  const chosen = KINDS.flatMap((kind) => {
    const id = search[kind];
    return id ? [{ kind, id }] : [];
  });
  if (chosen.length === 0) return null;
  return (
    <Group gap={6}>
      {chosen.map(({ kind, id }) => (
        <ClientChip
          key={kind}
          kind={kind}
          id={id}
          onDrop={() => onSearch(patched(search, { [kind]: "" }))}
        />
      ))}
    </Group>
  );
}

function ClientChip({ kind, id, onDrop }: { kind: ClientKind; id: string; onDrop: () => void }) {
  const { t } = useLingui();
  const company = useQuery({ ...companyQueries.card(id), enabled: kind === "company" });
  const contact = useQuery({ ...contactQueries.card(id), enabled: kind === "contact" });
  const name = (company.data ?? contact.data)?.name ?? "…";
  // Who may not see the client may see its documents all the same.
  const isUnseen = company.isError || contact.isError;
  const filter = isUnseen ? t`Один клиент` : t`Клиент: ${name}`;
  return (
    <Button
      size="compact-sm"
      fw={500}
      variant="light"
      maw="100%"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={t`Убрать фильтр: ${filter}`}
      onClick={onDrop}
    >
      {filter}
    </Button>
  );
}
