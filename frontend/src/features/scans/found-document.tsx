import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { IconCheck } from "@tabler/icons-react";
import { titleOf } from "@/entities/documents/words";
import type { ScanFound } from "@/shared/api/types";
import { useToday } from "@/shared/lib/use-today";
import { ErrorText } from "@/shared/ui/states/error-text";
import { WriteButton } from "@/shared/ui/write-button";
import { useScanRecord } from "./api";
import classes from "./scans.module.css";

type Props = {
  file: File;
  document: ScanFound;
  /** Whether another one is being looked for. */
  isChanging: boolean;
  onChange: () => void;
};

/** The document of a scan: one press puts the scan to it, another one takes it back. */
export function FoundDocument({ file, document, isChanging, onChange }: Props) {
  const { t } = useLingui();
  const today = useToday();
  const { record, takeBack } = useScanRecord();
  const done = takeBack.isSuccess ? null : (record.data ?? null);
  const error = takeBack.error ?? record.error;
  const title = titleOf(document);
  return (
    <div className={classes["found"]}>
      <div className={classes["about"]}>
        <Anchor component={Link} to={`/documents/${document.id}`} size="sm">
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {document.buyer_name}
          {document.is_signed && (
            <>
              {" · "}
              <Trans>уже подписан электронно</Trans>
            </>
          )}
          {document.has_scan && !done && (
            <>
              {" · "}
              <Trans>скан уже отмечен</Trans>
            </>
          )}
        </Text>
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            <ErrorText error={error} />
          </Text>
        )}
      </div>
      {done ? (
        <Text size="sm" role="status">
          <IconCheck size={16} aria-hidden style={{ verticalAlign: "text-bottom" }} />{" "}
          <Trans>Скан получен</Trans>{" "}
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t`Отменить: ${title}`}
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ scan: file, recorded: done })}
          >
            <Trans>Отменить</Trans>
          </Button>
        </Text>
      ) : (
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t`Другой документ вместо: ${title}`}
            aria-expanded={isChanging}
            disabled={record.isPending}
            onClick={onChange}
          >
            <Trans>Другой документ</Trans>
          </Button>
          {!document.is_signed && (
            <WriteButton
              size="compact-sm"
              aria-label={t`Отметить «скан получен»: ${title}`}
              loading={record.isPending}
              onClick={() => {
                takeBack.reset();
                record.mutate({ file, documentId: document.id, date: today });
              }}
            >
              <Trans>Отметить «скан получен»</Trans>
            </WriteButton>
          )}
        </Group>
      )}
    </div>
  );
}
