import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { listTemplatesOptions } from "@/shared/api/generated/operations/list-templates.gen";
import type { DocumentTemplate } from "@/shared/api/types";

/** The firm's own templates; none for whoever may not list them. */
export function useTemplates(): DocumentTemplate[] {
  const found = useQuery({ ...listTemplatesOptions(), enabled: useCan("dictionaries.read") });
  return found.data?.items ?? [];
}
