import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Anchor, Group, Text } from "@mantine/core";
import { IconArrowBackUp, IconDownload, IconTrash } from "@tabler/icons-react";
import type { DealFile } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { saveFile } from "@/shared/lib/save-file";
import { formatSize } from "@/shared/lib/size";
import { toastError } from "@/shared/ui/toast";
import { WriteIcon } from "@/shared/ui/write-button";
import { readFile } from "./api";
import { FileIcon } from "./file-icon";
import classes from "./files.module.css";
import { preview } from "./model";

type Props = {
  file: DealFile;
  onOpen: (file: DealFile) => void;
  onRemove?: ((file: DealFile) => void) | undefined;
  onRestore?: ((file: DealFile) => void) | undefined;
};

/** One file: what, how large, whose, when; its name opens it. */
export function FileRow({ file, onOpen, onRemove, onRestore }: Props) {
  const { t } = useLingui();
  const { name } = file;
  const isThere = file.deleted_at === null;
  const open = (): void => (preview(file) ? onOpen(file) : void save(file));
  return (
    <div role="listitem" className={classes["row"]}>
      <span className={classes["icon"]}>
        <FileIcon name={name} />
      </span>
      {isThere ? (
        <Anchor
          component="button"
          type="button"
          size="sm"
          className={classes["name"] ?? ""}
          title={name}
          onClick={open}
        >
          {name}
        </Anchor>
      ) : (
        <Text size="sm" c="dimmed" className={classes["name"] ?? ""} title={name}>
          {name}
        </Text>
      )}
      <Group gap={0} wrap="nowrap">
        {isThere && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t`Скачать: ${name}`}
            onClick={() => void save(file)}
          >
            <IconDownload size={16} aria-hidden />
          </ActionIcon>
        )}
        {onRemove && (
          <WriteIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t`Удалить: ${name}`}
            onClick={() => onRemove(file)}
          >
            <IconTrash size={16} aria-hidden />
          </WriteIcon>
        )}
        {onRestore && (
          <WriteIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t`Восстановить: ${name}`}
            onClick={() => onRestore(file)}
          >
            <IconArrowBackUp size={16} aria-hidden />
          </WriteIcon>
        )}
      </Group>
      <Text size="xs" c="dimmed" className={classes["rest"] ?? ""}>
        {formatSize(file.size)}
        {`, ${file.uploaded_by?.name ?? t`клиент`}`}
        {`, ${formatDateTime(file.uploaded_at)}`}
      </Text>
    </div>
  );
}

/** A link cannot say who asks, so the bytes come first and are saved under their name then. */
async function save(file: DealFile): Promise<void> {
  try {
    saveFile(file.name, await readFile(file));
  } catch (error) {
    toastError(error, <Trans>Файл не скачался</Trans>);
  }
}
