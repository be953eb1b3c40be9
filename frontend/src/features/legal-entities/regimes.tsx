import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Text } from "@mantine/core";
import { lazy, useState } from "react";
import type { DatedRegime, LegalEntity } from "@/shared/api/types";
import { formatDay } from "@/shared/lib/dates";
import { type Standing, standingOf } from "@/shared/lib/standing";
import { useToday } from "@/shared/lib/use-today";
import { Row, RowList } from "@/shared/ui/row-list";
import { RowEdit, RowRemove } from "@/shared/ui/row-tools";
import { StandingBadge } from "@/shared/ui/standing-badge";
import { WhenOpened } from "@/shared/ui/when-opened";
import { WriteButton } from "@/shared/ui/write-button";
import { regimeOn, titleOf, vatTitle } from "./regime-model";
import { Section } from "./section";
import type { EntityChanger } from "./use-legal-entity-change";
import { useRegimes } from "./use-regimes";

const RegimeDialog = lazy(async () => ({
  default: (await import("./regime-dialog")).RegimeDialog,
}));

type Props = { entity: LegalEntity; changer: EntityChanger; canEdit: boolean };

/** How the firm is taxed, by the days from which it is, the latest first. */
export function Regimes({ entity, changer, canEdit }: Props) {
  const { t } = useLingui();
  const [wish, setWish] = useState<DatedRegime | "new" | null>(null);
  const { write, remove } = useRegimes(changer);
  const today = useToday();
  const held = regimeOn(entity.regimes, today);

  const drop = (regime: DatedRegime): void =>
    void remove(
      regime,
      entity.regimes,
      <Trans>Удалён режим с {formatDay(regime.valid_from)}</Trans>,
    );

  return (
    <Section
      title={t`Налоговый режим`}
      pointer="/regimes"
      hint={<Trans>Каждый действует со своего дня до следующего.</Trans>}
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
              standing={standingOf(regime.valid_from, held?.valid_from, today)}
              canEdit={canEdit}
              onEdit={() => setWish(regime)}
              onRemove={() => drop(regime)}
            />
          ))}
        </RowList>
      )}
      <WhenOpened opened={wish !== null}>
        <RegimeDialog
          wish={wish}
          entity={entity}
          isBusy={changer.isBusy}
          onWrite={write}
          onClose={() => setWish(null)}
        />
      </WhenOpened>
    </Section>
  );
}

type OneProps = {
  regime: DatedRegime;
  standing: Standing;
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
            <RowEdit label={t`Изменить режим с ${day}`} onPress={onEdit} />
            <RowRemove label={t`Удалить режим с ${day}`} onPress={onRemove} />
          </>
        )
      }
    >
      <Group gap="xs">
        <Text size="sm">
          <Trans>с {day}</Trans>
        </Text>
        <StandingBadge from={regime.valid_from} standing={standing} />
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
