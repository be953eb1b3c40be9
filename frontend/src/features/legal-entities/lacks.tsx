import { Trans, useLingui } from "@lingui/react/macro";
import { Alert } from "@mantine/core";
import type { LegalEntity } from "@/shared/api/types";
import { useToday } from "@/shared/lib/use-today";
import { type Lack, lacksOf } from "./entity-model";

/** What of the firm is not filled in yet; nothing when all is there. */
export function Lacks({ entity }: { entity: LegalEntity }) {
  const { t } = useLingui();
  const lacks = lacksOf(entity, useToday());
  if (lacks.length === 0) return null;
  const words: Record<Lack, string> = {
    inn: t`ИНН`,
    kpp: t`КПП`,
    account: t`счёт в банке`,
    signer: t`кто подписывает`,
    regime: t`налоговый режим`,
  };
  const list = lacks.map((lack) => words[lack]).join(", ");
  return (
    <Alert color="yellow" variant="light">
      <Trans>Не заполнено: {list}.</Trans>
    </Alert>
  );
}
