import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useState } from "react";
import type { Colleague } from "@/shared/api/types";
import { dayOf } from "@/shared/lib/dates";
import { useChange } from "@/shared/edit/use-change";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { sendPeople } from "./api";
import { DepartmentChoice } from "./department-choice";

type Props = { user: Colleague; opened: boolean; onClose: () => void };

export function MoveDialog({ user, opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Перевести в другой отдел`}>
      <MoveForm user={user} onClose={onClose} />
    </Dialog>
  );
}

function MoveForm({ user, onClose }: Omit<Props, "opened">) {
  const { t } = useLingui();
  const change = useChange("people");
  const [today] = useState(() => dayOf(new Date()));
  const [chosen, setChosen] = useState(user.department?.id ?? "");
  const [fromOn, setFromOn] = useState<string | null>(today);
  const submit = (): void => {
    const send = () => sendPeople.move(user, chosen || null, fromOn ?? today);
    change.mutate(send, { onSuccess: onClose });
  };
  return (
    <FormFrame
      verb={<Trans>Перевести</Trans>}
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <DepartmentChoice value={chosen} onChange={setChosen} />
      <DayInput label={t`С какого дня`} maxDate={today} value={fromOn} onChange={setFromOn} />
      <Text size="sm" c="dimmed">
        <Trans>
          Прежние сделки останутся за прежним отделом. Что видно человеку, изменится сразу.
        </Trans>
      </Text>
    </FormFrame>
  );
}
