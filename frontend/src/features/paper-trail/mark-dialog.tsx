import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isMarkKind } from "@/entities/paper-trail/kinds";
import { markKindName } from "@/entities/paper-trail/words";
import { newKey } from "@/shared/api/if-match";
import type { DealDocument, PaperTrail } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { paperQueries, usePaperTrail } from "./api";
import { MarkFields } from "./mark-fields";
import {
  bodyOf,
  draftOf,
  needsProof,
  nextOf,
  offeredKinds,
  proofsOf,
  problemsOf,
  withKind,
} from "./mark-model";
import { useMarkErrors } from "./use-mark-errors";

type Props = { document: DealDocument; trail: PaperTrail; onClose: () => void };

export function MarkDialog(props: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened onClose={props.onClose} title={t`Отметить`} size={460}>
      <Form {...props} />
    </Dialog>
  );
}

/** What happened to an original; it begins with what comes next. */
function Form({ document, trail, onClose }: Props) {
  const { t } = useLingui();
  const today = useToday();
  const [begun] = useState(() => draftOf(nextOf(trail), today));
  const [draft, setDraft] = useState(begun);
  const [isTried, setTried] = useState(false);
  // Pressed twice, it is recorded once.
  const [key, setKey] = useState(newKey);
  const { mark } = usePaperTrail(document.id, document.deal?.id);
  const files = useQuery(paperQueries.filesOf(document.deal?.id));
  const scans = useQuery(paperQueries.scansOf(document.id));
  const found = problemsOf(draft, today);
  const errors = useMarkErrors(isTried ? found : {}, mark.error);
  useUnsent(() => draft !== begun && !mark.isSuccess);
  const change = (next: typeof draft): void => {
    setDraft(next);
    // Another record is another request.
    if (mark.isError) {
      mark.reset();
      setKey(newKey());
    }
  };
  const isFileNeeded = needsProof(draft.kind);
  const offered = proofsOf(document.id, scans.data?.items ?? [], files.data?.items ?? []);
  return (
    <FormFrame
      verb={<Trans>Отметить</Trans>}
      gap="sm"
      isBusy={mark.isPending}
      error={mark.error}
      objection={isTried && Object.keys(found).length > 0}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(found).length > 0) return;
        mark.mutate({ body: bodyOf(draft), key }, { onSuccess: onClose });
      }}
    >
      <Choice
        label={t`Что произошло`}
        value={draft.kind}
        error={errors.kind}
        data={offeredKinds(trail).map((kind) => ({
          value: kind,
          label: markKindName(kind),
        }))}
        onChange={(kind) => isMarkKind(kind) && change(withKind(draft, kind))}
        data-autofocus
      />
      <MarkFields asksSide draft={draft} errors={errors} onChange={change} />
      {(offered.length > 0 || isFileNeeded) && (
        <Choice
          label={t`Файл`}
          description={
            isFileNeeded
              ? t`Скан конверта или квитанции: добавьте его в «Сканы» документа`
              : undefined
          }
          value={draft.fileId}
          error={errors.fileId}
          data={[
            { value: "", label: t`Без файла` },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(fileId) => change({ ...draft, fileId })}
        />
      )}
    </FormFrame>
  );
}
