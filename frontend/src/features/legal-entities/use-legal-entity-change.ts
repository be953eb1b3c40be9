import { useQueryClient } from "@tanstack/react-query";
import type { LegalEntity } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { legalEntityQueries, sendLegalEntity } from "./api";

export type EntityChanger = RecordChanger<LegalEntity>;

export function useLegalEntityChange(id: string): EntityChanger {
  const queries = useQueryClient();
  const { queryKey } = legalEntityQueries.card(id);
  return useRecordChange<LegalEntity>({
    scope: `legal-entity-${id}`,
    known: () => queries.getQueryData(queryKey),
    fresh: () => sendLegalEntity.fresh(id),
    accept: (entity) => {
      queries.setQueryData(queryKey, entity);
      void queries.invalidateQueries({ queryKey: legalEntityQueries.list().queryKey });
    },
  });
}
