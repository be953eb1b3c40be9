import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { titleOf } from "@/entities/documents/words";
import type { ScanFound } from "@/shared/api/types";
import { SearchInput } from "@/shared/ui/search-input";
import { ErrorState } from "@/shared/ui/states/error-state";
import { pickQueries } from "./api";

/** An issued document by its number or buyer. */
export function DocumentPick({ onPick }: { onPick: (document: ScanFound) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const found = useQuery(pickQueries.issued(text));
  const items = text.trim() === "" ? [] : (found.data?.items ?? []);
  return (
    <Stack gap={4} align="flex-start" mt={6}>
      <SearchInput
        label={t`Номер или покупатель`}
        placeholder={t`Номер или покупатель`}
        value={text}
        onSearch={setText}
      />
      {items.map((row) => (
        <Button
          key={row.id}
          variant="subtle"
          size="compact-sm"
          styles={{ label: { whiteSpace: "normal", textAlign: "start" } }}
          h="auto"
          onClick={() =>
            onPick({
              id: row.id,
              kind: row.kind,
              title: row.title,
              number: row.number,
              date: row.date,
              buyer_name: row.buyer_name,
              deal: row.deal,
              has_scan: false,
              is_signed: false,
            })
          }
        >
          {titleOf(row)}
          {row.buyer_name && `, ${row.buyer_name}`}
        </Button>
      ))}
      {found.isError && !found.data && text.trim() !== "" && (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isSuccess && text.trim() !== "" && items.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Ничего не нашлось</Trans>
        </Text>
      )}
    </Stack>
  );
}
