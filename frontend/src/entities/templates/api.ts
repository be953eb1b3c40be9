import { useQuery } from "@tanstack/react-query";
import { useCan } from "@/entities/identity/use-me";
import { listTemplatesOptions } from "@/shared/api/generated/operations/list-templates.gen";
import type { DocumentTemplate } from "@/shared/api/types";

/** The firm's own templates; none for whoever may not list them, or as long as they are not asked for. */
export function useTemplates(isAsked = true): DocumentTemplate[] {
  const mayList = useCan("dictionaries.read");
  const found = useQuery({ ...listTemplatesOptions(), enabled: mayList && isAsked });
  return found.data?.items ?? [];
}
