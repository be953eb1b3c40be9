import { ActionIcon } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { WriteIcon } from "./write-button";

type Props = { label: string; onPress: () => void };

/** Opens the form of one of a few records. */
export function RowEdit({ label, onPress }: Props) {
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} onClick={onPress}>
      <IconPencil size={18} aria-hidden />
    </ActionIcon>
  );
}

export function RowRemove({ label, onPress }: Props) {
  return (
    <WriteIcon variant="subtle" color="gray" size={32} aria-label={label} onClick={onPress}>
      <IconTrash size={18} aria-hidden />
    </WriteIcon>
  );
}
