import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { titleOf } from "@/entities/documents/words";
import { ApiError } from "@/shared/api/api-error";
import { newKey } from "@/shared/api/if-match";
import type { DealDocument } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { addressQueries, useSending } from "./api";

type Props = { document: DealDocument; onClose: () => void };

/** A letter with the document and the link to its page. */
export function LetterDialog({ document, onClose }: Props) {
  const title = titleOf(document);
  return (
    <Dialog opened onClose={onClose} title={<Trans>Отправить: {title}</Trans>}>
      <Form document={document} onClose={onClose} />
    </Dialog>
  );
}

function Form({ document, onClose }: Props) {
  const { t } = useLingui();
  const title = titleOf(document);
  const known = useQuery(addressQueries.of(document));
  const [typed, setTyped] = useState<string | null>(null);
  const [subject, setSubject] = useState(title);
  const [message, setMessage] = useState(t`Здравствуйте!\n\nНаправляем документ: ${title}.`);
  const [hasCopy, setCopy] = useState(false);
  const [hasFile, setFile] = useState(true);
  const [isTried, setTried] = useState(false);
  // Pressed twice, it goes once.
  const [key] = useState(newKey);
  const { write } = useSending(document.id);
  const to = typed ?? known.data ?? "";
  useUnsent(() => typed !== null && !write.isSuccess);
  const fields = write.error instanceof ApiError ? write.error.fields : [];
  const at = (pointer: string): string | undefined =>
    fields.find((field) => field.pointer === pointer)?.message;
  const blank = (value: string) => isTried && value.trim() === "" && t`Заполните`;
  const isReady = [to, subject, message].every((value) => value.trim() !== "");
  return (
    <FormFrame
      verb={<Trans>Отправить</Trans>}
      isBusy={write.isPending}
      error={write.error}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (!isReady) return;
        const body = { to, has_copy: hasCopy, subject, message, has_file: hasFile };
        write.mutate({ body, key }, { onSuccess: onClose });
      }}
    >
      <TextInput
        label={t`Кому`}
        type="email"
        inputMode="email"
        placeholder="buh@romashka.ru"
        value={to}
        error={at("/to") ?? blank(to)}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t`Тема`}
        maxLength={200}
        value={subject}
        error={at("/subject") ?? blank(subject)}
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
      />
      <Textarea
        label={t`Письмо`}
        description={t`Ссылка на документ встанет ниже`}
        autosize
        minRows={4}
        maxLength={4000}
        value={message}
        error={at("/message") ?? blank(message)}
        onChange={({ currentTarget }) => setMessage(currentTarget.value)}
      />
      <Checkbox
        label={t`Приложить PDF`}
        checked={hasFile}
        onChange={({ currentTarget }) => setFile(currentTarget.checked)}
      />
      <Checkbox
        label={t`Копию мне`}
        checked={hasCopy}
        onChange={({ currentTarget }) => setCopy(currentTarget.checked)}
      />
    </FormFrame>
  );
}
