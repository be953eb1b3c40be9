import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { kindName } from "@/entities/documents/words";
import { useOwnFirms } from "@/entities/own-firms/api";
import { newKey } from "@/shared/api/if-match";
import type { DocumentKind, TemplateFault } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FileField } from "@/shared/ui/file-field";
import { FormFrame } from "@/shared/ui/form-frame";
import { toastDone } from "@/shared/ui/toast";
import { ToggleChips } from "@/shared/ui/toggle-chips";
import { sendTemplate, templateQueries } from "./api";
import { Faults } from "./faults";
import { ACCEPTED, nameOfFile, RULE, TEMPLATE_KINDS } from "./model";

type Props = { opened: boolean; onClose: () => void };

/** A file, what it is for, and what is wrong with it, before it is kept. */
export function UploadDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Новый шаблон`} size={560}>
      {opened && <Form onClose={onClose} />}
    </Dialog>
  );
}

function Form({ onClose }: Pick<Props, "onClose">) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const firms = useOwnFirms().filter(({ archived_at }) => !archived_at);
  const [key, setKey] = useState(newKey);
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
  const [kinds, setKinds] = useState<DocumentKind[]>([]);
  const [firm, setFirm] = useState("");
  const [isTried, setTried] = useState(false);
  const [faults, setFaults] = useState<TemplateFault[]>([]);
  const called = name.trim() || (file ? nameOfFile(file.name) : "");
  const send = useMutation({
    mutationFn: async (chosen: File) => {
      const found = await sendTemplate.check(chosen, kinds);
      setFaults(found);
      if (found.length > 0) return null;
      const wish = { file: chosen, name: called, kinds, firm: firm || null };
      return sendTemplate.upload(wish, key);
    },
    onSuccess: async (made) => {
      if (!made) return;
      await queries.invalidateQueries({ queryKey: templateQueries.list().queryKey });
      toastDone(<Trans>Шаблон загружен: {made.name}</Trans>);
      onClose();
    },
  });
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    setFaults([]);
    // Another file is another wish.
    setKey(newKey());
    send.reset();
  };
  const submit = (): void => {
    setTried(true);
    if (file && kinds.length > 0) send.mutate(file);
  };
  return (
    <FormFrame
      verb={<Trans>Проверить и загрузить</Trans>}
      isBusy={send.isPending}
      error={send.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <FileField
        label={t`Файл шаблона`}
        hint={<Trans>или перетащите .docx сюда, до 10 МБ</Trans>}
        accept={ACCEPTED}
        rule={RULE}
        file={file}
        problem={isTried && !file && t`Выберите файл`}
        onFile={choose}
      />
      <TextInput
        label={t`Название`}
        placeholder={file ? nameOfFile(file.name) : t`Счёт на бланке`}
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <ToggleChips
        label={t`Для каких документов`}
        data={TEMPLATE_KINDS.map((value) => ({ value, label: kindName(value) }))}
        value={kinds}
        onChange={(chosen) => {
          setKinds(TEMPLATE_KINDS.filter((kind) => chosen.includes(kind)));
          setFaults([]);
          setKey(newKey());
        }}
      />
      {isTried && kinds.length === 0 && (
        <span role="alert" style={{ color: "var(--mantine-color-error)", fontSize: 14 }}>
          <Trans>Выберите хотя бы один вид</Trans>
        </span>
      )}
      {firms.length > 1 && (
        <Choice
          label={t`Наша организация`}
          value={firm}
          data={[
            { value: "", label: t`Все организации` },
            ...firms.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={setFirm}
        />
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </FormFrame>
  );
}
