import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { listLegalEntitiesOptions } from "@/shared/api/generated/operations/list-legal-entities.gen";
import type { LegalEntity } from "@/shared/api/types";

/** The account's own firms; none for whoever may not list them. */
export function useOwnFirms(): LegalEntity[] {
  const firms = useQuery({ ...listLegalEntitiesOptions(), enabled: useCan("dictionaries.read") });
  return firms.data?.items ?? [];
}
