import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useState } from "react";
import type { Role } from "@/shared/api/types";
import { useChange } from "@/shared/edit/use-change";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendRole } from "./api";

type Props = {
  role: Role | null;
  /** How many people have it. */
  people: number;
  /** Roles that may be given to them instead. */
  others: Role[];
  onClose: () => void;
};

export function DeleteRoleDialog({ role, people, others, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={role !== null} onClose={onClose} title={t`Удалить роль?`}>
      {role && <Content role={role} people={people} others={others} onClose={onClose} />}
    </Dialog>
  );
}

function Content({ role, people, others, onClose }: Props & { role: Role }) {
  const { t } = useLingui();
  const change = useChange("roles");
  const [instead, setInstead] = useState("");
  const [isTried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    if (people > 0 && instead === "") return;
    change.mutate(() => sendRole.remove(role, instead || null), { onSuccess: onClose });
  };
  return (
    <FormFrame
      verb={<Trans>Удалить роль</Trans>}
      color="red.9"
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      {people === 0 ? (
        <Text size="sm">
          <Trans>Роли «{role.name}» ни у кого нет. Вернуть её будет нельзя.</Trans>
        </Text>
      ) : (
        <>
          <Text size="sm">
            <Trans>Роль «{role.name}» есть у сотрудников. Какую дать им вместо неё?</Trans>
          </Text>
          <Choice
            label={t`Другая роль`}
            value={instead}
            data={[
              { value: "", label: t`Выберите роль` },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            error={isTried && instead === "" && t`Выберите роль`}
            onChange={setInstead}
          />
        </>
      )}
    </FormFrame>
  );
}
