import { useQueryClient } from "@tanstack/react-query";
import type { DocumentTemplate } from "@/shared/api/types";
import { type RecordChanger, useRecordChange } from "@/shared/edit/use-record-change";
import { sendTemplate, templateQueries } from "./api";

export type TemplateChanger = RecordChanger<DocumentTemplate>;

/** Changes of one template; another one may cease to be the default by it, so the list is read anew. */
export function useTemplateChange(id: string): TemplateChanger {
  const queries = useQueryClient();
  const { queryKey } = templateQueries.list();
  return useRecordChange<DocumentTemplate>({
    scope: `template-${id}`,
    known: () => queries.getQueryData(queryKey)?.items.find((one) => one.id === id),
    fresh: () => sendTemplate.fresh(id),
    accept: (template) => {
      queries.setQueryData(queryKey, (now) =>
        now
          ? { ...now, items: now.items.map((one) => (one.id === id ? template : one)) }
          : undefined,
      );
      void queries.invalidateQueries({ queryKey });
    },
  });
}
