import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { Original } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { useToday } from "@/shared/lib/use-today";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { useMarkMany } from "./api";
import type { Outcome } from "./bulk-model";
import { MarkFields } from "./mark-fields";
import { bodyOf, draftOf, problemsOf } from "./mark-model";
import { useMarkErrors } from "./use-mark-errors";

type Props = {
  kind: "original_sent" | "original_received";
  rows: Original[];
  onClose: () => void;
  onDone: (outcome: Outcome) => void;
};

export function BulkDialog(props: Props) {
  const { kind, onClose } = props;
  const title = kind === "original_sent" ? <Trans>Отправлено</Trans> : <Trans>Получено</Trans>;
  return (
    <Dialog opened onClose={onClose} title={title} size={420}>
      <Form {...props} />
    </Dialog>
  );
}

/** The same of all: one day, one way, one envelope. */
function Form({ kind, rows, onClose, onDone }: Props) {
  const today = useToday();
  // Whose original it is, each row says.
  const [begun] = useState(() => draftOf({ kind, side: "ours" }, today));
  const [draft, setDraft] = useState(begun);
  const [isTried, setTried] = useState(false);
  const send = useMarkMany();
  const found = problemsOf(draft, today);
  const errors = useMarkErrors(isTried ? found : {}, send.error, "/mark");
  useUnsent(() => draft !== begun && !send.isSuccess);
  return (
    <FormFrame
      verb={
        <Plural
          value={rows.length}
          one="Отметить # оригинал"
          few="Отметить # оригинала"
          many="Отметить # оригиналов"
          other="Отметить # оригинала"
        />
      }
      gap="sm"
      isBusy={send.isPending}
      error={send.error}
      objection={isTried && Object.keys(found).length > 0}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(found).length > 0) return;
        send.mutate({ rows, mark: bodyOf(draft) }, { onSuccess: onDone });
      }}
    >
      <MarkFields
        draft={draft}
        errors={errors}
        onChange={(next) => {
          setDraft(next);
          if (send.isError) send.reset();
        }}
      />
    </FormFrame>
  );
}
