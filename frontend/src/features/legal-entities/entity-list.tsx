import { useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { LegalEntity } from "@/shared/api/types";
import { useToday } from "@/shared/lib/use-today";
import { RowList } from "@/shared/ui/row-list";
import classes from "./entity-list.module.css";
import { requisitesOn } from "./entity-model";
import { regimeOn, titleOf, vatTitle } from "./regime-model";

/** Own firms as rows that lead to their pages: name, ИНН, how they are taxed today. */
export function EntityList({ entities, label }: { entities: LegalEntity[]; label: string }) {
  return (
    <RowList label={label}>
      {entities.map((entity) => (
        <div key={entity.id} role="listitem">
          <Link
            to="/settings/legal-entities/$entityId"
            params={{ entityId: entity.id }}
            className={classes["row"]}
          >
            <Text fw={550} className={classes["name"]}>
              {entity.name}
            </Text>
            <Facts entity={entity} />
          </Link>
        </div>
      ))}
    </RowList>
  );
}

function Facts({ entity }: { entity: LegalEntity }) {
  const { t, i18n } = useLingui();
  const today = useToday();
  const inn = requisitesOn(entity, today)?.inn;
  const regime = regimeOn(entity.regimes, today);
  const taxed = regime && `${i18n._(titleOf(regime.regime))}, ${i18n._(vatTitle(regime.vat))}`;
  return (
    <Text size="sm" c="dimmed">
      {[inn ? t`ИНН ${inn}` : t`без ИНН`, taxed ?? t`режим не указан`].join(" · ")}
    </Text>
  );
}
