import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { ApiError } from "@/shared/api/api-error";
import type { DealDocument } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { acceptDocument, documentQueries, sendDocument } from "./api";

type Props = { opened: boolean; document: DealDocument; onClose: () => void };

export function CancelDialog({ opened, document, onClose }: Props) {
  const title = titleOf(document);
  return (
    <Dialog opened={opened} onClose={onClose} title={<Trans>Аннулировать: {title}</Trans>}>
      {opened && <Form document={document} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ document, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const typed = reason.trim();
  const cancel = useMutation({
    scope: { id: `document-${document.id}` },
    mutationFn: () => sendDocument.cancel(document, typed),
    onSuccess: (cancelled) => {
      acceptDocument(queries, cancelled);
      onClose();
    },
    onError: () =>
      void queries.invalidateQueries({ queryKey: documentQueries.cardKey(document.id) }),
  });
  useUnsent(() => typed !== "" && !cancel.isSuccess);
  const refused = cancel.error instanceof ApiError ? cancel.error.fields : [];
  const objection = refused.find(({ pointer }) => pointer === "/reason")?.message;
  return (
    <FormFrame
      verb={<Trans>Аннулировать</Trans>}
      color="red.9"
      isBusy={cancel.isPending}
      error={objection ? null : cancel.error}
      objection={objection ?? null}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (typed !== "") cancel.mutate();
      }}
    >
      <Text size="sm">
        {document.amends ? (
          <Trans>
            Исправление станет недействительным, снова будет действовать исходный документ.
          </Trans>
        ) : (
          <Trans>Документ станет недействительным, его номер останется занят.</Trans>
        )}
      </Text>
      <TextInput
        label={t`Причина`}
        placeholder={t`Ошибка в количестве`}
        maxLength={300}
        value={reason}
        error={objection ?? (isTried && typed === "" && t`Напишите причину`)}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        data-autofocus
      />
    </FormFrame>
  );
}
