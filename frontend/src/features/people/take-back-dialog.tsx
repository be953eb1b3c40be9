import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { roleQueries } from "@/entities/roles/api";
import { mayGive } from "@/entities/roles/rights";
import type { Colleague } from "@/shared/api/types";
import { useChange } from "@/shared/edit/use-change";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendPeople } from "./api";
import { DepartmentChoice } from "./department-choice";

type Props = { user: Colleague; opened: boolean; onClose: () => void };

export function TakeBackDialog({ user, opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Вернуть: ${user.name}`}>
      <TakeBackForm user={user} onClose={onClose} />
    </Dialog>
  );
}

function TakeBackForm({ user, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const me = useMe();
  const roles = useQuery(roleQueries.list());
  const change = useChange("people");
  const [role, setRole] = useState(user.role?.id ?? "");
  const [department, setDepartment] = useState("");
  const offered = (roles.data?.items ?? []).filter((one) => mayGive(me, one));
  const submit = (): void => {
    const send = () => sendPeople.takeBack(user, role, department || null);
    change.mutate(send, { onSuccess: onClose });
  };
  return (
    <FormFrame
      verb={<Trans>Вернуть</Trans>}
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Text size="sm">
        <Trans>Логин и пароль прежние. Сделки и задачи останутся у тех, кому их передали.</Trans>
      </Text>
      <Choice
        label={t`Роль`}
        value={offered.some(({ id }) => id === role) ? role : ""}
        data={[
          ...(offered.some(({ id }) => id === role)
            ? []
            : [{ value: "", label: t`Выберите роль` }]),
          ...offered.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setRole}
      />
      <DepartmentChoice value={department} onChange={setDepartment} />
    </FormFrame>
  );
}
