import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { newKey } from "@/shared/api/if-match";
import type { SavedReport } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useDraft } from "@/shared/edit/use-draft";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { NameForm } from "@/shared/ui/name-form";
import type { Asked } from "../asked-model";
import type { Preset } from "../period-model";
import { debtPage } from "../report-model";
import { daysText, presetName } from "../words";
import { sendSaved } from "./api";
import { endName } from "./end-words";
import { daysIn, waysToKeep, wishOf } from "./saved-model";
import { useSavedChange } from "./use-saved-change";

const MOST = 80;

export type SavedQuestion =
  | { kind: "save"; asked: Asked; name: string }
  | { kind: "rename"; saved: SavedReport };

type Props = {
  question: SavedQuestion | null;
  onClose: () => void;
  onSaved: (saved: SavedReport) => void;
};

export function SavedDialog({ question, onClose, onSaved }: Props) {
  const { t } = useLingui();
  return (
    <Dialog
      opened={question !== null}
      onClose={onClose}
      title={question?.kind === "rename" ? t`Как назвать отчёт?` : t`Сохранить отчёт`}
      size={440}
    >
      {question?.kind === "save" && (
        <SaveForm question={question} onClose={onClose} onSaved={onSaved} />
      )}
      {question?.kind === "rename" && (
        <RenameForm saved={question.saved} onClose={onClose} onSaved={onSaved} />
      )}
    </Dialog>
  );
}

type FormProps = Omit<Props, "question">;

function SaveForm({
  question: { asked, name: suggested },
  onClose,
  onSaved,
}: FormProps & { question: Extract<SavedQuestion, { kind: "save" }> }) {
  const { t } = useLingui();
  const canShare = useCan("views.share");
  const today = useToday();
  const { refresh } = useSavedChange();
  const ways = waysToKeep(asked, today);
  const draft = useDraft("report", { name: suggested, way: ways[0] ?? "fixed", isShared: false });
  const { name, way, isShared } = draft.fields;
  // Of a text that stands here again the days may be others by now.
  const kept = ways.find((one) => one === way) ?? ways[0] ?? "fixed";
  const [key] = useState(newKey);
  const save = useMutation({
    mutationFn: () =>
      sendSaved.create(
        { ...wishOf(asked, kept, today), name, is_shared: canShare && isShared },
        key,
      ),
    onSuccess: async (saved) => {
      await refresh();
      draft.sent(() => onSaved(saved));
    },
  });
  const isOfDay = debtPage(asked.report) !== undefined;
  const days = daysText(daysIn(asked, today));
  const nameOf = (one: Preset | "fixed"): string => {
    if (one === "fixed") return t`Всегда ${days}`;
    return isOfDay ? endName(one) : presetName(one);
  };
  return (
    <NameForm
      draft={draft}
      save={save}
      maxLength={MOST}
      nameless={t`Назовите отчёт`}
      onCancel={onClose}
    >
      <Choice
        label={isOfDay ? t`На какой день` : t`За какие дни`}
        description={
          kept === "fixed"
            ? t`Отчёт каждый раз откроется за эти же даты.`
            : t`Даты считаются заново каждый раз, когда отчёт открывают.`
        }
        value={kept}
        error={fieldProblems(save.error)["days"]}
        data={ways.map((one) => ({ value: one, label: nameOf(one) }))}
        onChange={(chosen) => draft.patch({ way: ways.find((one) => one === chosen) ?? "fixed" })}
      />
      {canShare && (
        <Checkbox
          label={t`Виден всем сотрудникам`}
          description={
            isOfDay
              ? t`Каждый увидит в нём только тех клиентов и те счета, что ему доступны.`
              : t`Каждый увидит в нём только свои сделки и те, что ему доступны.`
          }
          checked={isShared}
          onChange={(event) => draft.patch({ isShared: event.currentTarget.checked })}
        />
      )}
    </NameForm>
  );
}

function RenameForm({ saved, onClose, onSaved }: FormProps & { saved: SavedReport }) {
  const { t } = useLingui();
  const { refresh } = useSavedChange();
  const draft = useDraft(`report.${saved.id}`, { name: saved.name });
  const { name } = draft.fields;
  const save = useMutation({
    mutationFn: () => sendSaved.edit(saved, { name }),
    onSuccess: async (renamed) => {
      await refresh();
      draft.sent(() => onSaved(renamed));
    },
    onError: refresh,
  });
  return (
    <NameForm
      draft={draft}
      save={save}
      maxLength={MOST}
      nameless={t`Назовите отчёт`}
      onCancel={onClose}
    />
  );
}
