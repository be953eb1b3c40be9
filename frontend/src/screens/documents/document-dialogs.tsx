import { CancelDialog } from "@/features/documents/cancel-dialog";
import { DiscardDialog } from "@/features/documents/discard-dialog";
import { IssueDialog } from "@/features/documents/issue-dialog";
import { RecalculateDialog } from "@/features/documents/recalculate-dialog";
import type { DealDocument } from "@/shared/api/types";

type Props = {
  opened: "issue" | "cancel" | "discard" | "vat" | null;
  document: DealDocument;
  onClose: () => void;
  onDiscarded: () => void;
};

/** The questions before what cannot be taken back; their code comes with the first of them. */
export function DocumentDialogs({ opened, document, onClose, onDiscarded }: Props) {
  return (
    <>
      <IssueDialog opened={opened === "issue"} document={document} onClose={onClose} />
      <CancelDialog opened={opened === "cancel"} document={document} onClose={onClose} />
      <RecalculateDialog opened={opened === "vat"} document={document} onClose={onClose} />
      <DiscardDialog
        opened={opened === "discard"}
        document={document}
        onClose={onClose}
        onDiscarded={onDiscarded}
      />
    </>
  );
}
