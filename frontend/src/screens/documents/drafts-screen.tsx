import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useCan } from "@/entities/identity/use-me";
import { DraftFilters } from "@/features/documents/issuing/draft-filters";
import { useIssueMany } from "@/features/documents/issuing/api";
import { Drafts } from "@/features/documents/issuing/drafts";
import type { DocumentsSearch } from "@/features/documents/list-search";
import { ListPage } from "@/shared/ui/list-page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { DocumentsDenied } from "./documents-denied";

type Props = { search: DocumentsSearch };

/** Many drafts issued at once, for whoever may. */
export function DraftsScreen({ search }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const canRead = useCan("documents.read");
  const canIssue = useCan("documents.issue");
  const issue = useIssueMany();
  const go = (next: DocumentsSearch): void =>
    void navigate({ to: "/documents/drafts", search: next, replace: true });
  if (!canRead) return <DocumentsDenied />;
  if (!canIssue) {
    return (
      <EmptyState
        kind="denied"
        title={<Trans>Выставлять документы вам нельзя</Trans>}
        hint={<Trans>Попросите у администратора право «Выставлять и аннулировать».</Trans>}
      />
    );
  }
  return (
    <ListPage
      title={t`Выставить черновики`}
      tools={!issue.data && <DraftFilters search={search} onSearch={go} />}
    >
      <Drafts search={search} issue={issue} onSearch={go} />
    </ListPage>
  );
}
