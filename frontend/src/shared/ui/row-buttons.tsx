import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
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
