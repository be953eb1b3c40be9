import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Code, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { newKey } from "@/shared/api/if-match";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDraft } from "@/shared/edit/use-draft";
import { dayOf } from "@/shared/lib/dates";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useApiKeys } from "./api";
import { scopes } from "./scopes";

type Props = { opened: boolean; onClose: () => void };

export function CreateKeyDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  const { create } = useApiKeys();
  const [secret, setSecret] = useState<string | null>(null);
  const close = (): void => {
    create.reset();
    setSecret(null);
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      // The key is shown once: a stray press beside the dialog must not take it away.
      isLocked={secret !== null || create.isPending}
      title={secret ? t`Ключ готов` : t`Новый ключ`}
    >
      {secret ? (
        <SecretOnce secret={secret} onClose={close} />
      ) : (
        <CreateKeyForm create={create} onCreated={setSecret} onCancel={close} />
      )}
    </Dialog>
  );
}

type Fields = { name: string; chosen: string[]; expiresOn: string | null };

const EMPTY: Fields = { name: "", chosen: [], expiresOn: null };

type FormProps = {
  create: ReturnType<typeof useApiKeys>["create"];
  onCreated: (secret: string) => void;
  onCancel: () => void;
};

function CreateKeyForm({ create, onCreated, onCancel }: FormProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const [key] = useState(newKey);
  const draft = useDraft("api-key", EMPTY);
  const { name, chosen, expiresOn } = draft.fields;
  const problems = fieldProblems(create.error);
  const [isTried, setTried] = useState(false);
  const [today] = useState(() => dayOf(new Date()));
  const owned = scopes.filter((scope) =>
    me.permissions.some((granted) => granted.name === scope.name),
  );

  const isUnscoped = isTried && chosen.length === 0;

  const submit = (): void => {
    setTried(true);
    if (name.trim() === "" || chosen.length === 0) return;
    create.mutate(
      { name: name.trim(), scopes: chosen, expiresOn, key },
      { onSuccess: (created) => draft.sent(() => onCreated(created.secret_key ?? "")) },
    );
  };

  return (
    <FormFrame
      draft={draft}
      verb={<Trans>Создать ключ</Trans>}
      isBusy={create.isPending}
      error={create.error}
      onCancel={onCancel}
      onSubmit={submit}
    >
      <TextInput
        label={t`Для чего ключ`}
        placeholder={t`Сайт, 1С, телефония`}
        value={name}
        onChange={(event) => draft.patch({ name: event.currentTarget.value })}
        error={
          problems["name"] ?? (isTried && name.trim() === "" && t`Назовите, чтобы потом узнать`)
        }
        data-autofocus
      />
      <Checkbox.Group
        label={t`Что можно`}
        value={chosen}
        onChange={(scopesNow) => draft.patch({ chosen: scopesNow })}
        error={isUnscoped && t`Отметьте хотя бы одно`}
      >
        <Stack gap="xs" my="xs">
          {owned.map((scope) => (
            <Checkbox
              key={scope.name}
              value={scope.name}
              label={i18n._(scope.title)}
              aria-invalid={isUnscoped || undefined}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <DayInput
        label={t`Действует до`}
        placeholder={t`Без срока`}
        clearable
        minDate={today}
        value={expiresOn}
        error={problems["expires_on"]}
        onChange={(day) => draft.patch({ expiresOn: day })}
      />
    </FormFrame>
  );
}

function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Stack gap="md">
      <Text size="sm">
        <Trans>Скопируйте ключ сейчас: потом мы его не покажем, храним только отпечаток.</Trans>
      </Text>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {secret}
      </Code>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} data-autofocus>
              {copied ? <Trans>Скопировано</Trans> : <Trans>Скопировать</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>
          <Trans>Готово</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
