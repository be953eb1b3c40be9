// Whose template it is: one of all own firms, or of one of them.
import type { DocumentKind, DocumentTemplate } from "@/shared/api/types";

type Owned = Pick<DocumentTemplate, "id" | "legal_entity_id">;
type Offered = Owned & Pick<DocumentTemplate, "default_for" | "archived_at">;

export function isOfFirm({ legal_entity_id: own }: Owned, firm: string): boolean {
  return !own || own === firm;
}

/** What is chosen when a document becomes another firm's: the same where it is of all firms, else what a new one would have. */
export function templateAt(
  firm: string,
  kind: DocumentKind,
  template: string,
  templates: Offered[],
): string {
  const chosen = templates.find(({ id }) => id === template);
  if (!chosen || isOfFirm(chosen, firm)) return template;
  const usual = templates.filter(
    (one) => !one.archived_at && one.default_for.includes(kind) && isOfFirm(one, firm),
  );
  // Its own goes before one of all firms, as on the server.
  return (usual.find((one) => one.legal_entity_id === firm) ?? usual[0])?.id ?? "";
}
