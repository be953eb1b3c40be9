import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import { useGoBack } from "../lib/use-go-back";

type Props = {
  to:
    | "/board"
    | "/deals"
    | "/contacts"
    | "/companies"
    | "/documents"
    | "/payments"
    | "/settings/people"
    | "/settings/legal-entities";
};

/** Where the person came from, else the list this record belongs to. */
export function BackButton({ to }: Props) {
  const { t } = useLingui();
  const goBack = useGoBack(to);
  const press = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goBack();
  };
  return (
    <ActionIcon
      component={Link}
      to={to}
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t`Назад`}
      onClick={press}
    >
      <IconArrowLeft size={20} aria-hidden />
    </ActionIcon>
  );
}
