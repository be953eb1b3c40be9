import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/entities/identity/use-me";
import { newKey } from "@/shared/api/if-match";
import type { SavedView, SavedViewCreate } from "@/shared/api/types";
import { useDraft } from "@/shared/edit/use-draft";
import { Dialog } from "@/shared/ui/dialog";
import { NameForm } from "@/shared/ui/name-form";
import { sendView } from "./change/api";
import { useViewChange } from "./use-view-change";

export type ViewQuestion =
  | { kind: "save"; body: Omit<SavedViewCreate, "name"> }
  | { kind: "rename"; view: SavedView };

type Props = {
  question: ViewQuestion | null;
  onClose: () => void;
  onSaved: (view: SavedView) => void;
};

export function ViewDialog({ question, onClose, onSaved }: Props) {
  const { t } = useLingui();
  return (
    <Dialog
      opened={question !== null}
      onClose={onClose}
      title={question?.kind === "rename" ? t`Как назвать?` : t`Сохранить представление`}
      size={400}
    >
      {question && <ViewForm question={question} onClose={onClose} onSaved={onSaved} />}
    </Dialog>
  );
}

function ViewForm({ question, onClose, onSaved }: Props & { question: ViewQuestion }) {
  const { t } = useLingui();
  const canShare = useCan("views.share");
  const { refresh } = useViewChange();
  const draft = useDraft(question.kind === "rename" ? `view.${question.view.id}` : "view", {
    name: question.kind === "rename" ? question.view.name : "",
    isShared: false,
  });
  const { name, isShared } = draft.fields;
  const [key] = useState(newKey);
  const save = useMutation({
    mutationFn: () =>
      question.kind === "rename"
        ? sendView.edit(question.view, { name })
        : sendView.create({ ...question.body, name, is_shared: isShared }, key),
    onSuccess: async (view) => {
      await refresh();
      draft.sent(() => onSaved(view));
    },
  });
  return (
    <NameForm
      draft={draft}
      save={save}
      maxLength={60}
      nameless={t`Назовите представление`}
      onCancel={onClose}
    >
      {question.kind === "save" && canShare && (
        <Checkbox
          label={t`Видят все сотрудники`}
          checked={isShared}
          onChange={(event) => draft.patch({ isShared: event.currentTarget.checked })}
        />
      )}
    </NameForm>
  );
}
