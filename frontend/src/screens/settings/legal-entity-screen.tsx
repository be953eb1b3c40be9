import { useLingui } from "@lingui/react/macro";
import { DictionariesOnly } from "./dictionaries-only";
import { LegalEntityCard } from "./legal-entity-card";

export function LegalEntityScreen({ entityId }: { entityId: string }) {
  const { t } = useLingui();
  return (
    <DictionariesOnly title={t`Наша организация`}>
      <LegalEntityCard entityId={entityId} />
    </DictionariesOnly>
  );
}
