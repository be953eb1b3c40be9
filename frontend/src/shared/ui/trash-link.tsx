import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useIsPhone } from "../lib/use-is-phone";

type Props = { to: "/deals" | "/contacts" | "/companies"; isTrash: boolean };

/** Into the trash of a list, and back to the living. */
export function TrashLink({ to, isTrash }: Props) {
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
