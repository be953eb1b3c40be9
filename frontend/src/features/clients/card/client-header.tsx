import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { BackButton } from "@/shared/ui/back-button";
import { WriteButton, WriteIcon } from "@/shared/ui/write-button";

type Props = {
  backTo: "/contacts" | "/companies";
  isTrashed: boolean;
  canDelete: boolean;
  onDelete: () => void;
  onRestore: () => void;
  /** The name: a heading, or a heading that can be edited. */
  children: ReactNode;
};

export function ClientHeader({
  backTo,
  isTrashed,
  canDelete,
  onDelete,
  onRestore,
  children,
}: Props) {
  const { t } = useLingui();
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <BackButton to={backTo} />
        <div style={{ flex: 1, minWidth: 0 }}>{children}</div>
        {canDelete && !isTrashed && (
          <WriteIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t`Удалить`}
            onClick={onDelete}
          >
            <IconTrash size={20} aria-hidden />
          </WriteIcon>
        )}
      </Group>
      {isTrashed && (
        <Alert color="yellow" variant="light">
          <Group justify="space-between">
            <Trans>В корзине</Trans>
            {canDelete && (
              <WriteButton size="compact-sm" variant="default" onClick={onRestore}>
                <Trans>Восстановить</Trans>
              </WriteButton>
            )}
          </Group>
        </Alert>
      )}
    </>
  );
}
