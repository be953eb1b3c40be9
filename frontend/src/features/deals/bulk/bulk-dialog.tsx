import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Loader, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newKey } from "@/shared/api/if-match";
import type { Batch, BatchChange, DealRow } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { filterOf } from "../list/filter-model";
import type { DealsSearch } from "../list/search-types";
import { type Chosen, sendBatch } from "./api";
import { BulkField } from "./bulk-field";
import { type BulkKind, useBulkNames } from "./bulk-kinds";
import { useBatchDone } from "./use-batch-done";

type Props = {
  kind: BulkKind | null;
  search: DealsSearch;
  /** Null: all that fit the filter. */
  rows: DealRow[] | null;
  onClose: () => void;
  onDone: (batch: Batch) => void;
  onReport: (batch: Batch) => void;
};

/** One question, then the verb with the number of deals on its button. */
export function BulkDialog(props: Props) {
  const { kind, onClose } = props;
  const names = useBulkNames();
  return (
    <Dialog opened={kind !== null} onClose={onClose} title={kind ? names[kind] : ""} size={420}>
      {kind && <BulkForm {...props} kind={kind} />}
    </Dialog>
  );
}

function BulkForm({ kind, search, rows, onClose, onDone, onReport }: Props & { kind: BulkKind }) {
  const { t } = useLingui();
  const [change, setChange] = useState(() => beginOf(kind));
  const [isMissing, setMissing] = useState(false);
  useUnsent(() => kind === "tags" && change !== null);
  const [key] = useState(newKey);
  const done = useBatchDone(onReport);
  const filter = filterOf(search);
  const preview = useQuery({
    queryKey: ["deal-bulk-preview", filter, kind === "trash", key],
    queryFn: () => sendBatch.preview(filter, kind === "trash"),
    enabled: rows === null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const chosen: Chosen | null = rows
    ? { kind: "rows", deals: rows.map(({ id, version }) => ({ id, version })) }
    : preview.data
      ? { kind: "filter", filter, preview: preview.data }
      : null;
  const count = rows?.length ?? preview.data?.count ?? null;
  const send = useMutation({
    mutationFn: ({ which, what }: { which: Chosen; what: BatchChange }) =>
      sendBatch.change(which, what, key),
    onSuccess: (batch) => {
      done(batch);
      onDone(batch);
    },
  });

  const submit = (): void => {
    if (!change) setMissing(true);
    else if (chosen) send.mutate({ which: chosen, what: change });
  };
  return (
    <FormFrame
      verb={<Verb kind={kind} count={count} />}
      {...(kind === "trash" && { color: "red.9" })}
      isBusy={send.isPending}
      error={send.error ?? preview.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      {kind === "trash" ? (
        <Text>
          <Trans>Сделки пролежат в корзине 30 дней, их можно вернуть.</Trans>
        </Text>
      ) : (
        <BulkField
          kind={kind}
          error={isMissing ? t`Выберите значение` : null}
          onChange={(next) => {
            setMissing(false);
            setChange(next);
          }}
        />
      )}
    </FormFrame>
  );
}

/** What is already an answer before anything is chosen: the trash, and no date. */
function beginOf(kind: BulkKind): BatchChange | null {
  if (kind === "trash") return { trash: true };
  return kind === "expected_close_on" ? { expected_close_on: null } : null;
}

function Verb({ kind, count }: { kind: BulkKind; count: number | null }) {
  const { t } = useLingui();
  if (count === null) return <Loader size="xs" color="white" aria-label={t`Считаем сделки`} />;
  return kind === "trash" ? (
    <Plural
      value={count}
      one="Удалить # сделку"
      few="Удалить # сделки"
      many="Удалить # сделок"
      other="Удалить # сделки"
    />
  ) : (
    <Plural
      value={count}
      one="Изменить # сделку"
      few="Изменить # сделки"
      many="Изменить # сделок"
      other="Изменить # сделки"
    />
  );
}
