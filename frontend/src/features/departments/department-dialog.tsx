import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { mayStandAbove } from "@/entities/departments/tree";
import { newKey } from "@/shared/api/if-match";
import type { Colleague, Department } from "@/shared/api/types";
import { fieldProblems } from "@/shared/edit/field-problems";
import { useChange } from "@/shared/edit/use-change";
import { useDraft } from "@/shared/edit/use-draft";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendDepartment } from "./api";

type Props = {
  /** A department to be changed, a new one, or nothing. */
  wish: Department | "new" | null;
  departments: Department[];
  people: Colleague[];
  onClose: () => void;
};

export function DepartmentDialog({ wish, departments, people, onClose }: Props) {
  const { t } = useLingui();
  const department = wish === "new" ? null : wish;
  return (
    <Dialog
      opened={wish !== null}
      onClose={onClose}
      title={department ? t`Отдел «${department.name}»` : t`Новый отдел`}
    >
      {wish && (
        <DepartmentForm
          key={department?.id ?? "new"}
          department={department}
          departments={departments}
          people={people}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type FormProps = Omit<Props, "wish"> & { department: Department | null };

function DepartmentForm({ department, departments, people, onClose }: FormProps) {
  const { t } = useLingui();
  const change = useChange("departments");
  const [key] = useState(newKey);
  const draft = useDraft(`department.${department?.id ?? "new"}`, {
    name: department?.name ?? "",
    parent: department?.parent_id ?? "",
    head: department?.head?.id ?? "",
  });
  const { name, parent, head } = draft.fields;
  const problems = fieldProblems(change.error);
  const [isTried, setTried] = useState(false);
  const above = department ? mayStandAbove(department, departments) : departments;
  const active = people.filter((person) => person.is_active);
  const submit = (): void => {
    setTried(true);
    if (name.trim() === "") return;
    const body = { name: name.trim(), parent_id: parent || null, head_id: head || null };
    change.mutate(
      () => (department ? sendDepartment.edit(department, body) : sendDepartment.create(body, key)),
      { onSuccess: () => draft.sent(onClose) },
    );
  };
  return (
    <FormFrame
      draft={draft}
      verb={department ? <Trans>Сохранить отдел</Trans> : <Trans>Создать отдел</Trans>}
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t`Название`}
        placeholder={t`Отдел продаж`}
        value={name}
        onChange={(event) => draft.patch({ name: event.currentTarget.value })}
        error={problems["name"] ?? (isTried && name.trim() === "" && t`Назовите отдел`)}
        data-autofocus
      />
      <Choice
        label={t`Входит в отдел`}
        value={parent}
        data={[
          { value: "", label: t`Ни в какой` },
          ...above.map((one) => ({ value: one.id, label: one.name })),
        ]}
        error={problems["parent_id"]}
        onChange={(id) => draft.patch({ parent: id })}
      />
      <Choice
        label={t`Руководитель`}
        value={head}
        data={[
          { value: "", label: t`Не назначен` },
          ...active.map((one) => ({ value: one.id, label: one.name })),
        ]}
        error={problems["head_id"]}
        onChange={(id) => draft.patch({ head: id })}
      />
      <Text size="sm" c="dimmed">
        <Trans>
          Руководитель видит сделки отдела и всех отделов ниже, если это позволяет его роль.
        </Trans>
      </Text>
    </FormFrame>
  );
}
