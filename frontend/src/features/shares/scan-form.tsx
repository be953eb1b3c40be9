import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import type { DocumentFace } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { ACCEPTED_SCANS } from "@/shared/lib/file-refusal";
import { useIsOnline } from "@/shared/lib/use-is-online";
import { FileButton } from "@/shared/ui/file-button";
import { FileRefused } from "@/shared/ui/file-refused";
import { ErrorText } from "@/shared/ui/states/error-text";
import { SCAN_RULE, useHandIn } from "./api";

type Props = { token: string; face: Pick<DocumentFace, "scans" | "takes_scans"> };

/** The signed copy comes back: pictures from the camera, or files. */
export function ScanForm({ token, face }: Props) {
  const { t } = useLingui();
  const isOnline = useIsOnline();
  const handIn = useHandIn(token);
  const { scans, takes_scans: isTaken } = face;
  const failed = handIn.data ?? [];
  return (
    <Stack gap="sm" align="flex-start">
      <Title order={2} size="h4">
        <Trans>Подписанный экземпляр</Trans>
      </Title>
      {scans.length > 0 && (
        <Alert color="teal" variant="light" role="status" w="100%">
          <Text size="sm" fw={600}>
            <Plural
              value={scans.length}
              one="Спасибо, # скан получен"
              few="Спасибо, # скана получены"
              many="Спасибо, # сканов получены"
              other="Спасибо, # скана получены"
            />
          </Text>
          <ul style={{ margin: 0, paddingInlineStart: "1.2em" }} aria-label={t`Полученные сканы`}>
            {scans.map(({ name, at }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- two pictures of a telephone may have one name and one minute
              <li key={`${index} ${name}`} style={{ overflowWrap: "anywhere" }}>
                <Text size="sm" component="span">
                  {name}, {formatDateTime(at)}
                </Text>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {isTaken ? (
        <>
          <Text size="sm">
            <Trans>
              Распечатайте документ, подпишите и пришлите снимок каждой страницы или один файл PDF.
            </Trans>
          </Text>
          <FileButton
            multiple
            accept={ACCEPTED_SCANS}
            disabled={!isOnline || handIn.isPending}
            onChange={(files) => files.length > 0 && handIn.mutate(files)}
          >
            {(button) => (
              <Button
                {...button}
                variant={scans.length > 0 ? "default" : "filled"}
                leftSection={<IconCamera size={16} aria-hidden />}
                disabled={!isOnline}
                loading={handIn.isPending}
              >
                {scans.length > 0 ? <Trans>Добавить ещё</Trans> : <Trans>Загрузить скан</Trans>}
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed">
            <Trans>JPEG, PNG или PDF, каждый до 15 МБ.</Trans>
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Больше сканов по этой ссылке не принимается.</Trans>
        </Text>
      )}
      {failed.map(({ name, refusal, error }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a telephone calls all its pictures alike
        <Alert key={`${index} ${name}`} color="red" variant="light" role="alert" w="100%">
          <Text size="sm" style={{ overflowWrap: "anywhere" }}>
            {name}:{" "}
            {refusal ? (
              <FileRefused refusal={refusal} rule={SCAN_RULE} />
            ) : (
              <ErrorText error={error} />
            )}
          </Text>
        </Alert>
      ))}
    </Stack>
  );
}
