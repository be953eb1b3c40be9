import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { ApiError, isApiError } from "@/shared/api/api-error";
import type { DealDocument } from "@/shared/api/types";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { acceptDocument, documentQueries, sendDocument } from "./api";

type Props = { opened: boolean; document: DealDocument; onClose: () => void };

export function IssueDialog({ opened, document, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={document.kind === "outside" ? t`Зарегистрировать документ` : t`Выставить документ`}
    >
      {opened && <Form document={document} onClose={onClose} />}
    </Dialog>
  );
}

/** The counter gives the number unless somebody chooses one; more than was invoiced is asked about. */
function Form({ document, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [number, setNumber] = useState("");
  // Its number is its own, and was typed with it.
  const isOutside = document.kind === "outside";
  const { amends } = document;
  const issue = useMutation({
    scope: { id: `document-${document.id}` },
    mutationFn: (acceptsExcess: boolean) =>
      sendDocument.issue(document, {
        ...(number.trim() && { number: number.trim() }),
        ...(acceptsExcess && { accept_excess: true }),
      }),
    onSuccess: (issued) => {
      acceptDocument(queries, issued);
      const title = titleOf(issued);
      toastDone(
        isOutside ? <Trans>Зарегистрирован: {title}</Trans> : <Trans>Выставлен: {title}</Trans>,
      );
      onClose();
    },
    onError: () =>
      void queries.invalidateQueries({ queryKey: documentQueries.cardKey(document.id) }),
  });
  const { error } = issue;
  const isExcess = isApiError(error, "exceeds_invoice");
  const refused = error instanceof ApiError ? error.fields : [];
  const objection = isApiError(error, "number_taken")
    ? error.message
    : refused.find(({ pointer }) => pointer === "/number")?.message;
  return (
    <FormFrame
      verb={
        isExcess ? (
          <Trans>Всё равно выставить</Trans>
        ) : isOutside ? (
          <Trans>Зарегистрировать</Trans>
        ) : (
          <Trans>Выставить</Trans>
        )
      }
      isBusy={issue.isPending}
      error={isExcess || objection ? null : error}
      objection={objection ?? null}
      onCancel={onClose}
      onSubmit={() => issue.mutate(isExcess)}
    >
      <Stack gap="sm">
        <Text size="sm">
          {isOutside ? (
            <Trans>Документ больше не изменится, его можно будет только аннулировать.</Trans>
          ) : amends ? (
            <Replaced title={titleOf(amends)} />
          ) : (
            <Trans>Документ получит номер и больше не изменится.</Trans>
          )}
        </Text>
        {!isOutside && !amends && (
          <TextInput
            label={t`Номер`}
            description={t`Пусто — следующий по порядку`}
            maxLength={50}
            value={number}
            error={objection}
            onChange={({ currentTarget }) => {
              setNumber(currentTarget.value);
              if (objection) issue.reset();
            }}
            data-autofocus
          />
        )}
        {isExcess && (
          <Alert color="yellow" variant="light" role="alert">
            {error.message}
          </Alert>
        )}
      </Stack>
    </FormFrame>
  );
}

/** An исправление has the number of what it replaces: nobody is asked for one. */
function Replaced({ title }: { title: string }) {
  return (
    <Trans>
      Исправление заменит документ «{title}»: номер и дата останутся, сам он будет отмечен
      исправленным. Больше исправление не изменится.
    </Trans>
  );
}
