import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useCan } from "@/entities/identity/use-me";
import { DocumentList } from "@/features/documents/document-list";
import { ExportButton } from "@/features/documents/export/export-button";
import { DraftsLink } from "@/features/documents/issuing/drafts-link";
import type { DocumentsSearch } from "@/features/documents/list-search";
import { ListTools } from "@/features/documents/list-tools";
import { ListPage } from "@/shared/ui/list-page";
import { DocumentsDenied } from "./documents-denied";

/** All documents of the firm that this person may see. */
export function DocumentsScreen({ search }: { search: DocumentsSearch }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const canRead = useCan("documents.read");
  const go = (next: DocumentsSearch): void =>
    void navigate({ to: "/documents", search: next, replace: true });
  if (!canRead) return <DocumentsDenied />;
  return (
    <ListPage
      title={t`Документы`}
      actions={
        <>
          <DraftsLink />
          <ExportButton />
        </>
      }
      tools={<ListTools search={search} onSearch={go} />}
    >
      <DocumentList search={search} onSearch={go} />
    </ListPage>
  );
}
