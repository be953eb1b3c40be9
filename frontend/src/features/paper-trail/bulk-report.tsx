import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { titleOf } from "@/entities/documents/words";
import { sideName } from "@/entities/paper-trail/words";
import { Dialog } from "@/shared/ui/dialog";
import type { Outcome } from "./bulk-model";
import classes from "./paper-trail.module.css";

type Props = { outcome: Outcome; onClose: () => void };

/** What of many was recorded, and what was not, each with its reason. */
export function BulkReport({ outcome, onClose }: Props) {
  const { t } = useLingui();
  const { marked, refused } = outcome;
  return (
    <Dialog opened onClose={onClose} title={t`Что получилось`} size={520}>
      <Stack gap="md">
        <Text role="status">
          <Plural
            value={marked}
            _0="Ничего не отмечено"
            one="Отмечен # оригинал"
            few="Отмечено # оригинала"
            many="Отмечено # оригиналов"
            other="Отмечено # оригинала"
          />
          {". "}
          <Plural
            value={refused.length}
            one="# оригинал остался как был:"
            few="# оригинала остались как были:"
            many="# оригиналов остались как были:"
            other="# оригинала остались как были:"
          />
        </Text>
        <ul className={classes["refused"]}>
          {refused.map(({ row, message }) => (
            <li key={row.id}>
              <Anchor component={Link} to={`/documents/${row.document_id}`}>
                {titleOf(row)}
              </Anchor>
              <Text size="sm" c="dimmed">
                {sideName(row.side)}: {message}
              </Text>
            </li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button onClick={onClose}>
            <Trans>Понятно</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
