import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Badge, Group, Text } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { DatedRegime, LegalEntity } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { useToday } from "@/shared/lib/use-today";
import { Row, RowList } from "@/shared/ui/row-list";
import { toastError, toastUndo } from "@/shared/ui/toast";
import { WriteButton, WriteIcon } from "@/shared/ui/write-button";
import { RegimeDialog } from "./regime-dialog";
import { regimeOn, titleOf, vatTitle, withRegime } from "./regime-model";
import { Section } from "./section";
import type { EntityChanger } from "./use-legal-entity-change";
import { useWriteRegimes } from "./use-write-regimes";

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** How the firm is taxed, by the days from which it is, the latest first. */
export function Regimes({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const [wish, setWish] = useState<DatedRegime | "new" | null>(null);
  const write = useWriteRegimes(changer);
  const today = useToday();
  const held = regimeOn(entity.regimes, today);

  const remove = async (regime: DatedRegime): Promise<void> => {
    const rest = entity.regimes.filter((one) => one !== regime);
    const takeBack = async (): Promise<void> => {
      const failure = await write(withRegime(rest, null, regime), rest);
      if (failure !== null) throw failure;
    };
    const failure = await write(rest, entity.regimes, () =>
      toastUndo(<Trans>Удалён режим с {formatDay(regime.valid_from)}</Trans>, takeBack),
    );
    if (failure !== null) toastError(failure, t`Налоговый режим`);
  };

  return (
    <Section
      title={t`Налоговый режим`}
      hint={<Trans>По нему решаем, какой НДС в документах каждого дня.</Trans>}
      action={
        canEdit && (
          <WriteButton variant="default" size="compact-sm" onClick={() => setWish("new")}>
            {entity.regimes.length === 0 ? <Trans>Указать режим</Trans> : <Trans>Сменить</Trans>}
          </WriteButton>
        )
      }
    >
      {entity.regimes.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Пока не указан.</Trans>
        </Text>
      ) : (
        <RowList label={t`Налоговый режим по датам`}>
          {entity.regimes.toReversed().map((regime) => (
            <OneRegime
              key={regime.valid_from}
              regime={regime}
              standing={regime === held ? "holds" : regime.valid_from > today ? "comes" : "past"}
              canEdit={canEdit}
              onEdit={() => setWish(regime)}
              onRemove={() => void remove(regime)}
            />
          ))}
        </RowList>
      )}
      <RegimeDialog
        wish={wish}
        entity={entity}
        isBusy={changer.isBusy}
        onWrite={write}
        onClose={() => setWish(null)}
      />
    </Section>
  );
}

type OneProps = {
  regime: DatedRegime;
  standing: "holds" | "comes" | "past";
  canEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
};

function OneRegime({ regime, standing, canEdit, onEdit, onRemove }: OneProps) {
  const { t, i18n } = useLingui();
  const day = formatDay(regime.valid_from);
  const vat = i18n._(vatTitle(regime.vat));
  return (
    <Row
      actions={
        canEdit && (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t`Изменить режим с ${day}`}
              onClick={onEdit}
            >
              <IconPencil size={18} aria-hidden />
            </ActionIcon>
            <WriteIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={t`Удалить режим с ${day}`}
              onClick={onRemove}
            >
              <IconTrash size={18} aria-hidden />
            </WriteIcon>
          </>
        )
      }
    >
      <Group gap="xs">
        <Text size="sm">
          <Trans>с {day}</Trans>
        </Text>
        {standing === "holds" && (
          <Badge variant="light" tt="none">
            <Trans>действует</Trans>
          </Badge>
        )}
        {standing === "comes" && (
          <Badge variant="light" color="gray" tt="none">
            <Trans>вступит в силу {day}</Trans>
          </Badge>
        )}
      </Group>
      <Text size="sm" fw={550}>
        {[i18n._(titleOf(regime.regime)), vat].join(", ")}
      </Text>
      {regime.exemption_ground && (
        <Text size="sm" c="dimmed">
          {regime.exemption_ground}
        </Text>
      )}
    </Row>
  );
}
