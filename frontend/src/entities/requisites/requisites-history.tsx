import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Group, Text } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import type { DatedRequisites } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { Row, RowList } from "@/shared/ui/row-list";
import { StandingBadge } from "@/shared/ui/standing-badge";
import { WriteIcon } from "@/shared/ui/write-button";
import { versionsOf } from "./history-model";

type Props = {
  items: DatedRequisites[];
  today: string;
  canEdit: boolean;
  canRemove: boolean;
  onLook: (version: DatedRequisites) => void;
  onEdit: (version: DatedRequisites) => void;
  onRemove: (version: DatedRequisites) => void;
};

/** All requisites by the days from which they hold, the latest first. */
export function RequisitesHistory(props: Props) {
  const { items, today, canEdit, canRemove, onLook, onEdit, onRemove } = props;
  const { t } = useLingui();
  return (
    <RowList label={t`Реквизиты по датам`}>
      {versionsOf(items, today).map((version) => {
        const day = formatDay(version.valid_from);
        return (
          <Row
            key={version.valid_from}
            actions={
              <>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t`Посмотреть реквизиты с ${day}`}
                  onClick={() => onLook(version)}
                >
                  <Trans>Посмотреть</Trans>
                </Button>
                {canEdit && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={t`Исправить реквизиты с ${day}`}
                    onClick={() => onEdit(version)}
                  >
                    <IconPencil size={18} aria-hidden />
                  </ActionIcon>
                )}
                {canEdit && canRemove && (
                  <WriteIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={t`Удалить реквизиты с ${day}`}
                    onClick={() => onRemove(version)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </WriteIcon>
                )}
              </>
            }
          >
            <Group gap="xs">
              <Text size="sm">
                <Trans>с {day}</Trans>
              </Text>
              <StandingBadge from={version.valid_from} standing={version.standing} isMany />
            </Group>
          </Row>
        );
      })}
    </RowList>
  );
}
