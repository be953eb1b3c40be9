import "@mantine/core/styles/Progress.layer.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Progress, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { isApiError } from "@/shared/api/api-error";
import { isRefused } from "@/shared/lib/is-refused";
import { FileRefused } from "@/shared/ui/file-refused";
import { ErrorText } from "@/shared/ui/states/error-text";
import { FileIcon } from "./file-icon";
import classes from "./files.module.css";
import { RULE } from "./model";
import { type UploadEntry, uploads } from "./uploads";

/** A file on its way, or one that did not come through and why. */
export function UploadRow({ entry }: { entry: UploadEntry }) {
  const { t } = useLingui();
  const { name } = entry;
  const percent = Math.round(entry.share * 100);
  return (
    <div role="listitem" className={classes["row"]}>
      <span className={classes["icon"]}>
        <FileIcon name={name} />
      </span>
      <Text size="sm" className={classes["name"] ?? ""} title={name}>
        {name}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={entry.state === "failed" ? t`Убрать: ${name}` : t`Отменить загрузку: ${name}`}
        onClick={() => uploads.cancel(entry.id)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
      <div className={classes["rest"]}>
        {entry.state === "failed" ? (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {entry.refusal ? (
              <FileRefused refusal={entry.refusal} rule={RULE} />
            ) : (
              <ErrorText error={entry.error} />
            )}
            {mayTryAgain(entry) && (
              <Button
                variant="subtle"
                size="compact-xs"
                ml={4}
                onClick={() => uploads.again(entry.id)}
              >
                <Trans>Повторить</Trans>
              </Button>
            )}
          </Text>
        ) : (
          <Progress value={percent} size="sm" aria-label={t`Загружается: ${name}`} />
        )}
      </div>
    </div>
  );
}

/** What never travelled is refused for good, too; what broke otherwise is no matter of the network. */
function mayTryAgain({ refusal, error }: UploadEntry): boolean {
  return refusal === null && isApiError(error) && !isRefused(error);
}
