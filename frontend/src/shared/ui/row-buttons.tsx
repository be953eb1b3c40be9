import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useIsPhone } from "../lib/use-is-phone";
import { WriteButton, WriteIcon } from "./write-button";

type Props = { name: string; onPress: () => void };

/** At the end of a row, out of the way of Tab: the Delete key does the same. */
export function RowDelete({ name, onPress }: Props) {
  const { t } = useLingui();
  return (
    <WriteIcon
      variant="subtle"
      color="gray"
      c="dimmed"
      size={28}
      tabIndex={-1}
      aria-label={t`Удалить: ${name}`}
      onClick={onPress}
    >
      <IconTrash size={16} aria-hidden />
    </WriteIcon>
  );
}

export function RowRestore({ name, onPress }: Props) {
  const { t } = useLingui();
  return (
    <WriteButton
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      aria-label={t`Восстановить: ${name}`}
      onClick={onPress}
    >
      <Trans>Восстановить</Trans>
    </WriteButton>
  );
}

type TrashLinkProps = { to: "/deals" | "/contacts" | "/companies"; isTrash: boolean };

/** Into the trash of a list, and back to the living. */
export function TrashLink({ to, isTrash }: TrashLinkProps) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  if (isTrash) {
    return (
      <Button variant="default" renderRoot={(props) => <Link {...props} to={to} />}>
        <Trans>К списку</Trans>
      </Button>
    );
  }
  if (isPhone) {
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t`Корзина`}
        renderRoot={(props) => <Link {...props} to={to} search={{ trash: true }} />}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    );
  }
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconTrash size={16} aria-hidden />}
      renderRoot={(props) => <Link {...props} to={to} search={{ trash: true }} />}
    >
      <Trans>Корзина</Trans>
    </Button>
  );
}
