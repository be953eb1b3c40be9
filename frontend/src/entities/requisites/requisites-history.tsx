import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import type { DatedRequisites } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { Row, RowList } from "@/shared/ui/row-list";
import { RowEdit, RowRemove } from "@/shared/ui/row-tools";
import { StandingBadge } from "@/shared/ui/standing-badge";
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
                  <RowEdit
                    label={t`Исправить реквизиты с ${day}`}
                    onPress={() => onEdit(version)}
                  />
                )}
                {canEdit && canRemove && (
                  <RowRemove
                    label={t`Удалить реквизиты с ${day}`}
                    onPress={() => onRemove(version)}
                  />
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
