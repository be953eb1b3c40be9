import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { userQueries } from "@/entities/users/api";
import type { Colleague, Duties } from "@/shared/api/types";
import { useChange } from "@/shared/edit/use-change";
import { Choice } from "@/shared/ui/choice";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { toastDone } from "@/shared/ui/toast";
import { sendPeople } from "./api";

type Props = { user: Colleague; opened: boolean; onClose: () => void };

/** One step: who takes over, and what that will be. */
export function DismissDialog({ user, opened, onClose }: Props) {
  const { t } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Уволить: ${user.name}`}>
      <DismissContent user={user} onClose={onClose} />
    </Dialog>
  );
}

function DismissContent({ user, onClose }: Omit<Props, "opened">) {
  const duties = useQuery(userQueries.duties(user.id));
  return (
    <QueryView query={duties} skeleton={<SkeletonLines count={3} />}>
      {(data) => <DismissForm user={user} duties={data} onClose={onClose} />}
    </QueryView>
  );
}

type FormProps = Omit<Props, "opened"> & { duties: Duties };

function DismissForm({ user, duties, onClose }: FormProps) {
  const { t } = useLingui();
  const users = useQuery(userQueries.list());
  const change = useChange("people");
  const [successor, setSuccessor] = useState("");
  const [isTried, setTried] = useState(false);
  const { deals, tasks, contacts, companies } = duties;
  const isNeeded = deals + tasks + contacts + companies > 0;
  const others = (users.data?.items ?? []).filter((one) => one.is_active && one.id !== user.id);

  const submit = (): void => {
    setTried(true);
    if (isNeeded && successor === "") return;
    change.mutate(() => sendPeople.dismiss(user, successor || null), {
      onSuccess: () => {
        toastDone(<Trans>{user.name} больше не войдёт</Trans>);
        onClose();
      },
    });
  };

  return (
    <FormFrame
      verb={<Trans>Уволить</Trans>}
      color="red.9"
      isBusy={change.isPending}
      error={change.error}
      onCancel={onClose}
      onSubmit={submit}
    >
      <Text size="sm">
        <Trans>
          Сеансы и ключи API завершатся сразу, войти больше не получится. Имя останется в истории и
          отчётах; вернуть человека можно.
        </Trans>
      </Text>
      {isNeeded && (
        <>
          <div>
            <Text size="sm" fw={550}>
              <Trans>Перейдёт другому сотруднику:</Trans>
            </Text>
            <ul style={{ margin: "4px 0 0", paddingLeft: 20, fontSize: 14 }}>
              {deals > 0 && (
                <li>
                  <Plural
                    value={deals}
                    one="# открытая сделка"
                    few="# открытые сделки"
                    many="# открытых сделок"
                    other="# открытой сделки"
                  />
                </li>
              )}
              {tasks > 0 && (
                <li>
                  <Plural
                    value={tasks}
                    one="# задача"
                    few="# задачи"
                    many="# задач"
                    other="# задачи"
                  />
                </li>
              )}
              {contacts > 0 && (
                <li>
                  <Plural
                    value={contacts}
                    one="# контакт"
                    few="# контакта"
                    many="# контактов"
                    other="# контакта"
                  />
                </li>
              )}
              {companies > 0 && (
                <li>
                  <Plural
                    value={companies}
                    one="# компания"
                    few="# компании"
                    many="# компаний"
                    other="# компании"
                  />
                </li>
              )}
            </ul>
          </div>
          <Choice
            label={t`Кому передать`}
            value={successor}
            data={[
              { value: "", label: t`Выберите сотрудника` },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            error={isTried && successor === "" && t`Выберите, кому передать дела`}
            onChange={setSuccessor}
          />
        </>
      )}
    </FormFrame>
  );
}
