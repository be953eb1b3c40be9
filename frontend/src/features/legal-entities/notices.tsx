import { Plural, Trans } from "@lingui/react/macro";
import { Alert, Anchor, Group, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { newKey } from "@/shared/api/if-match";
import type { LegalEntity } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import { sendLegalEntity } from "./api";

/** Offers a letter to each client with open documents, once requisites are other than they began. */
export function Notices({ entity }: { entity: LegalEntity }) {
  const canIssue = useCan("documents.issue");
  // One wish however often it is sent; other requisites are another wish.
  const [key] = useState(newKey);
  const latest = entity.requisites.length > 1 ? entity.requisites.at(-1) : undefined;
  const notify = useMutation({
    mutationFn: (day: string) => sendLegalEntity.notify(entity.id, day, `${key}-${day}`),
  });
  if (!latest || !canIssue) return null;
  const since = formatDay(latest.valid_from);
  return (
    <>
      <Group gap="sm" justify="space-between">
        <Text size="sm" c="dimmed" flex="1 1 280px">
          <Trans>
            Реквизиты меняются с {since}. Клиентам, у которых есть неоплаченные счета или
            действующие договоры, можно подготовить письма.
          </Trans>
        </Text>
        <WriteButton
          variant="default"
          leftSection={<IconMail size={16} aria-hidden />}
          loading={notify.isPending}
          onClick={() => notify.mutate(latest.valid_from)}
        >
          <Trans>Подготовить письма</Trans>
        </WriteButton>
      </Group>
      <div role="status">
        {notify.data && (
          <Alert color="green" variant="light">
            <Told letters={notify.data.letters} dueOn={notify.data.due_on} />
          </Alert>
        )}
      </div>
      {notify.error && (
        <Alert color="red" variant="light" role="alert">
          <ErrorText error={notify.error} />
        </Alert>
      )}
    </>
  );
}

function Told({ letters, dueOn }: { letters: number; dueOn: string }) {
  if (letters === 0) {
    return <Trans>Писать некому: открытых документов нет, или письма уже подготовлены.</Trans>;
  }
  const day = formatDay(dueOn);
  return (
    <>
      <Plural
        value={letters}
        one="Подготовлено # письмо."
        few="Подготовлено # письма."
        many="Подготовлено # писем."
        other="Подготовлено # письма."
      />{" "}
      <Trans>
        Отправьте до {day}:{" "}
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/documents" search={{ kind: "letter", stage: "draft" }} />
          )}
        >
          черновики писем
        </Anchor>
        .
      </Trans>
    </>
  );
}
