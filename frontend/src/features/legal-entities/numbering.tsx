import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import type { LegalEntity, Sequence, Series } from "@/shared/api/types";
import { useToday } from "@/shared/lib/use-today";
import { Row, RowList } from "@/shared/ui/row-list";
import { NumberingDialog } from "./numbering-dialog";
import { exampleOf, seriesOf } from "./numbering-model";
import { resetTitles, sequenceTitles } from "./numbering-words";
import { Section } from "./section";
import type { EntityChanger } from "./use-legal-entity-change";
import { useWriteNumbering } from "./use-write-numbering";

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** How each sequence of documents is numbered. */
export function Numbering({ entity, changer, canEdit }: Props) {
  const { t, i18n } = useLingui();
  const [wish, setWish] = useState<Sequence | null>(null);
  const write = useWriteNumbering(changer);
  return (
    <Section
      title={t`Нумерация`}
      hint={<Trans>Номер даётся, когда документ выставляют: подряд и без пропусков.</Trans>}
    >
      <RowList label={t`Нумерация документов`}>
        {entity.numbering.map((series) => {
          const name = i18n._(sequenceTitles[series.sequence]);
          return (
            <Row
              key={series.sequence}
              actions={
                canEdit && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={32}
                    aria-label={t`Изменить нумерацию: ${name}`}
                    onClick={() => setWish(series.sequence)}
                  >
                    <IconPencil size={18} aria-hidden />
                  </ActionIcon>
                )
              }
            >
              <Text size="sm" fw={550}>
                {name}
              </Text>
              <Rule all={entity.numbering} series={series} />
            </Row>
          );
        })}
      </RowList>
      <NumberingDialog
        wish={wish}
        entity={entity}
        isBusy={changer.isBusy}
        onWrite={write}
        onClose={() => setWish(null)}
      />
    </Section>
  );
}

function Rule({ all, series }: { all: Series[]; series: Series }) {
  const { i18n } = useLingui();
  const today = useToday();
  const held = seriesOf(all, series);
  const example = exampleOf(held, today);
  const reset = i18n._(resetTitles[held.reset]);
  const shared = series.shares && i18n._(sequenceTitles[series.shares]);
  return (
    <Text size="sm" c="dimmed">
      {shared ? (
        <Trans>Общая нумерация: {shared}</Trans>
      ) : (
        <Trans>
          Начиная с {example}, {reset}
        </Trans>
      )}
    </Text>
  );
}
