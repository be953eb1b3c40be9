import { Trans, useLingui } from "@lingui/react/macro";
import {
  Alert,
  Button,
  Checkbox,
  Code,
  CopyButton,
  Group,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { newKey } from "@/shared/api/if-match";
import { dayOf } from "@/shared/lib/dates";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { ErrorText } from "@/shared/ui/states/error-text";
import { useApiKeys } from "./api";
import { scopes } from "./scopes";
import { WriteButton } from "@/shared/ui/write-button";

type Props = { opened: boolean; onClose: () => void };

export function CreateKeyDialog({ opened, onClose }: Props) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string | null>(null);
  const close = (): void => {
    setSecret(null);
    onClose();
  };
  return (
    <Dialog opened={opened} onClose={close} title={secret ? t`Ключ готов` : t`Новый ключ`}>
      {secret ? (
        <SecretOnce secret={secret} onClose={close} />
      ) : (
        <CreateKeyForm onCreated={setSecret} onCancel={close} />
      )}
    </Dialog>
  );
}

type FormProps = { onCreated: (secret: string) => void; onCancel: () => void };

function CreateKeyForm({ onCreated, onCancel }: FormProps) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const { create } = useApiKeys();
  const [key] = useState(newKey);
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  const [expiresOn, setExpiresOn] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const [today] = useState(() => dayOf(new Date()));
  const owned = scopes.filter((scope) =>
    me.permissions.some((granted) => granted.name === scope.name),
  );

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || chosen.length === 0) return;
    create.mutate(
      { name: name.trim(), scopes: chosen, expiresOn, key },
      { onSuccess: (created) => onCreated(created.secret_key ?? "") },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t`Для чего ключ`}
          placeholder={t`Сайт, 1С, телефония`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isTried && name.trim() === "" && t`Назовите, чтобы потом узнать`}
          data-autofocus
        />
        <Checkbox.Group
          label={t`Что можно`}
          value={chosen}
          onChange={setChosen}
          error={isTried && chosen.length === 0 && t`Отметьте хотя бы одно`}
        >
          <Stack gap="xs" my="xs">
            {owned.map((scope) => (
              <Checkbox key={scope.name} value={scope.name} label={i18n._(scope.title)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <DayInput
          label={t`Действует до`}
          placeholder={t`Без срока`}
          clearable
          minDate={today}
          value={expiresOn}
          onChange={setExpiresOn}
        />
        {create.isError && (
          <Alert color="red" variant="light" role="alert">
            <ErrorText error={create.error} />
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            <Trans>Отмена</Trans>
          </Button>
          <WriteButton type="submit" loading={create.isPending}>
            <Trans>Создать ключ</Trans>
          </WriteButton>
        </Group>
      </Stack>
    </form>
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
