import { useLingui } from "@lingui/react/macro";
import type { Deal, Recurrence } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { useToday } from "@/shared/lib/use-today";
import { ConflictDialog } from "@/shared/ui/conflict-dialog";
import { Dialog } from "@/shared/ui/dialog";
import { newKey } from "@/shared/api/if-match";
import { Trans } from "@lingui/react/macro";
import { toastDone } from "@/shared/ui/toast";
import { useState } from "react";
import { sendRecurrence, useRecurrenceChange, useRecurrences } from "./api";
import { RecurrenceForm } from "./recurrence-form";
import {
  changedParts,
  countedFor,
  createBody,
  editBody,
  type Fields,
  fieldsFor,
  fieldsOf,
} from "./recurrence-model";
import { told } from "./recurrence-told";

type Props = { wish: Recurrence | "new" | null; deal: Deal; onClose: () => void };

export function RecurrenceDialog({ wish, deal, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={wish !== null} onClose={onClose} title={t`Регулярные документы`} size={920}>
      {wish === "new" && <Creation deal={deal} onClose={onClose} />}
      {wish !== null && wish !== "new" && <Edition seen={wish} deal={deal} onClose={onClose} />}
    </Dialog>
  );
}

type OpenProps = { deal: Deal; onClose: () => void };

function Creation({ deal, onClose }: OpenProps) {
  const today = useToday();
  const draft = useDraft<Fields>(`recurrence.${deal.id}`, fieldsFor(deal, today));
  const [key, setKey] = useState(newKey);
  const { create } = useRecurrences();
  const send = (fields: Fields): void => {
    const body = createBody(fields, deal.id);
    if (!body) return;
    const done = (): void => {
      toastDone(<Trans>Документы будут создаваться по расписанию</Trans>);
      onClose();
    };
    create.mutate({ body, key }, { onSuccess: () => draft.sent(done) });
  };
  return (
    <RecurrenceForm
      deal={deal}
      known={null}
      seen={countedFor(deal)}
      draft={draft}
      isBusy={create.isPending}
      error={create.error}
      onChange={() => {
        if (!create.error) return;
        create.reset();
        setKey(newKey());
      }}
      onCancel={onClose}
      onSubmit={send}
    />
  );
}

/** What is changed is written under the version that was seen. */
function Edition({ seen, deal, onClose }: OpenProps & { seen: Recurrence }) {
  const { t } = useLingui();
  const begun = fieldsOf(seen);
  const draft = useDraft<Fields>(`recurrence.${seen.id}`, begun);
  const [error, setError] = useState<unknown>(null);
  const changer = useRecurrenceChange(seen);
  const finish = (): void => draft.sent(onClose);
  const send = async (fields: Fields, firmName: string): Promise<void> => {
    const parts = changedParts(begun, fields);
    if (parts.length === 0) {
      finish();
      return;
    }
    const failure = await changer.save(
      {
        label: t`Регулярные документы`,
        mine: told(fields, parts, firmName),
        shown: (now) => told(fieldsOf(now), parts, now.legal_entity.name),
        seen: told(begun, parts, seen.legal_entity.name),
        send: (known) => sendRecurrence.edit(known, editBody(fields, parts)),
      },
      finish,
    );
    setError(failure);
  };
  return (
    <>
      <RecurrenceForm
        deal={deal}
        known={seen}
        seen={seen}
        draft={draft}
        isBusy={changer.isBusy}
        error={error}
        onChange={() => setError(null)}
        onCancel={onClose}
        onSubmit={(fields, firmName) => void send(fields, firmName)}
      />
      <ConflictDialog
        conflict={changer.conflict}
        onKeepTheirs={() => {
          changer.keepTheirs();
          finish();
        }}
        onWriteMine={changer.writeMine}
      />
    </>
  );
}
