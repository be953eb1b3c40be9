import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { SessionRow } from "@/shared/api/types";
import { formatDateTime } from "@/shared/lib/dates";
import { Row, RowList } from "@/shared/ui/row-list";
import { toastError } from "@/shared/ui/toast";
import { useSessionEnd } from "./api";
import { deviceOf } from "./model";
import { ReportDialog } from "./report-dialog";
import { WriteButton } from "@/shared/ui/write-button";

/** Where this person is signed in; each place can be closed from here. */
export function SessionList({ sessions }: { sessions: SessionRow[] }) {
  const { t } = useLingui();
  const { one } = useSessionEnd();
  const [strange, setStrange] = useState<SessionRow | null>(null);
  return (
    <>
      <RowList label={t`Сеансы`}>
        {sessions.map((session) => {
          const { browser, system } = deviceOf(session.user_agent);
          const device = [browser, system].filter(Boolean).join(", ") || t`Неизвестное устройство`;
          return (
            <Row
              key={session.id}
              actions={
                !session.is_current && (
                  <>
                    <WriteButton
                      variant="default"
                      size="compact-sm"
                      aria-label={t`Завершить сеанс: ${device}`}
                      loading={one.isPending && one.variables === session.id}
                      onClick={() =>
                        one.mutate(session.id, {
                          onError: (error) => toastError(error, <Trans>Сеанс не завершён</Trans>),
                        })
                      }
                    >
                      <Trans>Завершить</Trans>
                    </WriteButton>
                    <Button
                      variant="subtle"
                      color="red"
                      size="compact-sm"
                      aria-label={t`Это не я: ${device}`}
                      onClick={() => setStrange(session)}
                    >
                      <Trans>Это не я</Trans>
                    </Button>
                  </>
                )
              }
            >
              <Group gap="xs">
                <Text fw={550}>{device}</Text>
                {session.is_current && (
                  <Badge variant="light" tt="none">
                    <Trans>Этот сеанс</Trans>
                  </Badge>
                )}
              </Group>
              <Text size="sm" c="dimmed">
                <Trans>
                  {session.address}, последний раз {formatDateTime(session.last_used_at)}
                </Trans>
              </Text>
            </Row>
          );
        })}
      </RowList>
      <ReportDialog session={strange} onClose={() => setStrange(null)} />
    </>
  );
}
