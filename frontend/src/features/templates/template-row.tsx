import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { kindName } from "@/entities/documents/words";
import { useOwnFirms } from "@/entities/own-firms/api";
import type { DocumentKind, DocumentTemplate, TemplateFault } from "@/shared/api/types";
import { saveFile } from "@/shared/lib/save-file";
import { type FileRefusal, refusalOf } from "@/shared/lib/file-refusal";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { FileButton } from "@/shared/ui/file-button";
import { FileRefused } from "@/shared/ui/file-refused";
import { InlineText } from "@/shared/ui/inline-text";
import { Row } from "@/shared/ui/row-list";
import { toastDone, toastError, toastUndo } from "@/shared/ui/toast";
import { WriteButton } from "@/shared/ui/write-button";
import { sendTemplate } from "./api";
import { Faults } from "./faults";
import { ACCEPTED, RULE, withDefault } from "./model";
import { type TemplateChanger, useTemplateChange } from "./use-template-change";

const PreviewDialog = lazy(async () => ({
  default: (await import("./preview-dialog")).PreviewDialog,
}));

type Props = { template: DocumentTemplate; canManage: boolean };

/** A template: what it is called, what it is for, where it is the default, and its file. */
export function TemplateRow({ template, canManage }: Props) {
  const { t } = useLingui();
  const changer = useTemplateChange(template.id);
  const [isShown, setShown] = useState(false);
  const [faults, setFaults] = useState<TemplateFault[]>([]);
  const [refusal, setRefusal] = useState<FileRefusal | null>(null);
  const { name } = template;
  const isArchived = Boolean(template.archived_at);
  const mayChange = canManage && !isArchived;
  return (
    <Row
      actions={
        <Actions
          {...{ template, canManage, changer, setFaults, setRefusal }}
          onShow={() => setShown(true)}
        />
      }
    >
      {mayChange ? (
        <InlineText
          aria-label={t`Название шаблона: ${name}`}
          value={name}
          maxLength={200}
          check={(typed) => typed.trim() === "" && t`Назовите шаблон`}
          onSave={(typed, seen) =>
            changer.change({
              label: t`Название`,
              mine: typed,
              shown: (now) => now.name,
              seen,
              send: (known) => sendTemplate.edit(known, { name: typed.trim() }),
            })
          }
        />
      ) : (
        <Text size="sm" fw={550}>
          {name}
        </Text>
      )}
      <Facts template={template} />
      {mayChange && <Defaults template={template} changer={changer} />}
      {refusal && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          <FileRefused refusal={refusal} rule={RULE} />
        </Text>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
      <Suspense>
        {isShown && (
          <PreviewDialog template={template} opened={isShown} onClose={() => setShown(false)} />
        )}
      </Suspense>
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </Row>
  );
}

function Facts({ template }: { template: DocumentTemplate }) {
  const { t } = useLingui();
  const firms = useOwnFirms();
  const { legal_entity_id: own, kinds, file_name: file } = template;
  const firm = own ? firms.find(({ id }) => id === own)?.name : t`все организации`;
  const words = [kinds.map(kindName).join(", "), firms.length > 1 && firm, file];
  return (
    <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
      {words.filter(Boolean).join(" · ")}
    </Text>
  );
}

/** For which of its kinds a new document takes it by itself. */
function Defaults({ template, changer }: { template: DocumentTemplate; changer: TemplateChanger }) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const told = ({ default_for }: DocumentTemplate): string =>
    default_for.map(kindName).join(", ") || "—";
  const turn = (kind: DocumentKind, isOn: boolean): void => {
    const kinds = withDefault(template.default_for, kind, isOn);
    changer.choose({
      label: t`По умолчанию`,
      mine: kinds.map(kindName).join(", ") || "—",
      shown: told,
      seen: told(template),
      send: (known) => sendTemplate.edit(known, { default_for: kinds }),
    });
  };
  return (
    <Group gap="sm" mt={4} role="group" aria-label={t`По умолчанию для новых документов`}>
      <Text size="sm" c="dimmed">
        <Trans>По умолчанию:</Trans>
      </Text>
      {template.kinds.map((kind) => (
        <Checkbox
          key={kind}
          size="xs"
          label={kindName(kind)}
          checked={template.default_for.includes(kind)}
          disabled={!isOnline || changer.isBusy}
          onChange={({ currentTarget }) => turn(kind, currentTarget.checked)}
        />
      ))}
    </Group>
  );
}

type ActionsProps = Props & {
  changer: TemplateChanger;
  setFaults: (faults: TemplateFault[]) => void;
  setRefusal: (refusal: FileRefusal | null) => void;
  onShow: () => void;
};

function Actions(props: ActionsProps) {
  const { template, canManage, changer, setFaults, setRefusal, onShow } = props;
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const { name } = template;
  const isArchived = Boolean(template.archived_at);
  const take = useMutation({
    mutationFn: () => sendTemplate.file(template.id),
    onSuccess: (blob) => saveFile(template.file_name, blob),
    onError: (error) => toastError(error, <Trans>Файл не загрузился</Trans>),
  });
  const replace = useMutation({
    mutationFn: async (file: File) => {
      const found = await sendTemplate.check(file, template.kinds);
      setFaults(found);
      if (found.length > 0) return;
      const failure = await changer.save(
        {
          label: t`Файл`,
          mine: file.name,
          shown: (now) => {
            const { sha256, file_name: called } = now;
            return sha256 === template.sha256 ? called : t`другой файл: ${called}`;
          },
          seen: template.file_name,
          send: (known) => sendTemplate.replace(known, file),
        },
        () => toastDone(<Trans>Файл заменён: {name}</Trans>),
      );
      if (failure !== null) throw failure;
    },
    onError: (error) => toastError(error, <Trans>Файл не заменён</Trans>),
  });
  const choose = (file: File | null): void => {
    if (!file) return;
    const refusal = refusalOf(file, RULE);
    setRefusal(refusal);
    setFaults([]);
    if (refusal === null) replace.mutate(file);
  };
  const button = (words: ReactNode, label: string, onClick: () => void, isBusy = false) => (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={label}
      loading={isBusy}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  return (
    <>
      {canManage && button(<Trans>Посмотреть</Trans>, t`Посмотреть: ${name}`, onShow)}
      {button(<Trans>Скачать</Trans>, t`Скачать: ${name}`, () => take.mutate(), take.isPending)}
      {canManage && !isArchived && (
        <FileButton onChange={choose} accept={ACCEPTED} disabled={!isOnline}>
          {(chooser) => (
            <Button
              {...chooser}
              variant="default"
              size="compact-sm"
              aria-label={t`Заменить файл: ${name}`}
              loading={replace.isPending}
              disabled={!isOnline}
            >
              <Trans>Заменить</Trans>
            </Button>
          )}
        </FileButton>
      )}
      {canManage && <Archive template={template} changer={changer} />}
    </>
  );
}

function Archive({ template, changer }: { template: DocumentTemplate; changer: TemplateChanger }) {
  const { t } = useLingui();
  const { name } = template;
  const isArchived = Boolean(template.archived_at);
  const told = (now: DocumentTemplate): string => (now.archived_at ? t`в архиве` : t`в работе`);
  const label = t`Архив`;
  const bringBack = {
    label,
    mine: t`в работе`,
    shown: told,
    seen: t`в архиве`,
    send: sendTemplate.bringBack,
  };
  const undo = async (): Promise<void> => {
    const failure = await changer.save(bringBack);
    if (failure !== null) throw failure;
  };
  const archive = (): void => {
    const wish = {
      label,
      mine: t`в архиве`,
      shown: told,
      seen: t`в работе`,
      send: sendTemplate.archive,
    };
    changer.choose(wish, () => toastUndo(<Trans>В архиве: {name}</Trans>, undo));
  };
  return (
    <WriteButton
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-label={isArchived ? t`Вернуть из архива: ${name}` : t`В архив: ${name}`}
      disabled={changer.isBusy}
      onClick={() => (isArchived ? changer.choose(bringBack) : archive())}
    >
      {isArchived ? <Trans>Вернуть</Trans> : <Trans>В архив</Trans>}
    </WriteButton>
  );
}
