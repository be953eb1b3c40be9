import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Anchor, Badge, Group, Menu, Text } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { Money } from "@/entities/money/money";
import { titleOf } from "@/entities/documents/words";
import type { Recurrence } from "@/shared/api/types";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { Row } from "@/shared/ui/row-list";
import { toastDone } from "@/shared/ui/toast";
import { sendRecurrence, useRecurrenceChange } from "./api";
import { scheduleName } from "./recurrence-words";

type Props = {
  recurrence: Recurrence;
  canWrite: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

/** What is made, how often and when next; upon what, and of which lines. */
export function RecurrenceRow({ recurrence, canWrite, onEdit, onRemove }: Props) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const changer = useRecurrenceChange(recurrence);
  const { contract, is_paused: isPaused, lines, amount } = recurrence;
  const name = scheduleName(recurrence);
  const pause = (is: boolean): void =>
    changer.choose(
      {
        label: t`Регулярные документы`,
        mine: is ? t`На паузе` : t`Создаются по расписанию`,
        shown: (now) => (now.is_paused ? t`На паузе` : t`Создаются по расписанию`),
        seen: isPaused ? t`На паузе` : t`Создаются по расписанию`,
        send: (known) => sendRecurrence.edit(known, { is_paused: is }),
      },
      () => toastDone(is ? <Trans>Приостановлено</Trans> : <Trans>Снова по расписанию</Trans>),
    );
  return (
    <Row
      actions={
        canWrite && (
          <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={t`Что сделать: ${name}`}
                loading={changer.isBusy}
                disabled={!isOnline}
              >
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={onEdit}>
                <Trans>Изменить</Trans>
              </Menu.Item>
              <Menu.Item onClick={() => pause(!isPaused)}>
                {isPaused ? <Trans>Продолжить</Trans> : <Trans>Приостановить</Trans>}
              </Menu.Item>
              <Menu.Item color="red" onClick={onRemove}>
                <Trans>Удалить</Trans>
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
      }
    >
      <Group gap={6}>
        <Text size="sm">{name}</Text>
        {isPaused ? (
          <Badge variant="light" color="gray" tt="none">
            <Trans>На паузе</Trans>
          </Badge>
        ) : (
          !recurrence.next_on && (
            <Badge variant="light" color="gray" tt="none">
              <Trans>Закончились</Trans>
            </Badge>
          )
        )}
      </Group>
      {contract && (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link {...props} to="/documents/$documentId" params={{ documentId: contract.id }} />
          )}
        >
          {titleOf(contract)}
        </Anchor>
      )}
      <Text size="sm" c="dimmed">
        <Plural
          value={lines.length}
          one="# позиция"
          few="# позиции"
          many="# позиций"
          other="# позиции"
        />
        : {lines.map(({ title }) => title).join("; ")} — <Money value={amount} />
      </Text>
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={changer.keepTheirs}
        onWriteMine={changer.writeMine}
      />
    </Row>
  );
}
