import { useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { DocumentList } from "@/features/documents/document-list";
import { ExportButton } from "@/features/documents/export/export-button";
import { DraftsLink } from "@/features/documents/issuing/drafts-link";
import type { DocumentsSearch } from "@/features/documents/list-search";
import { ListTools } from "@/features/documents/list-tools";
import { useDocuments } from "@/features/documents/use-documents";
import { NOTHING } from "@/shared/ui/data-grid/selection-model";
import { ListPage } from "@/shared/ui/list-page";
import { DocumentsDenied } from "./documents-denied";

const PrintBar = lazy(async () => ({
  default: (await import("@/features/documents/print-bar")).PrintBar,
}));

type Props = { search: DocumentsSearch };

/** All documents of the firm that this person may see. */
export function DocumentsScreen({ search }: Props) {
  return useCan("documents.read") ? <Documents search={search} /> : <DocumentsDenied />;
}

function Documents({ search }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [selection, setSelection] = useState(NOTHING);
  const pages = useDocuments(search, selection.ids.size > 0);
  const go = (next: DocumentsSearch): void => {
    setSelection(NOTHING);
    void navigate({ to: "/documents", search: next, replace: true });
  };
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
      <DocumentList
        search={search}
        pages={pages}
        selection={selection}
        onSearch={go}
        onSelect={setSelection}
      />
      {selection.ids.size > 0 && (
        <Suspense>
          <PrintBar rows={pages.rows} selection={selection} onSelect={setSelection} />
        </Suspense>
      )}
    </ListPage>
  );
}
