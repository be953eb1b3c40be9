import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { departmentQueries } from "@/entities/departments/api";
import { userQueries } from "@/entities/users/api";
import { Choice } from "@/shared/ui/choice";
import { FormFrame, type FrameProps } from "@/shared/ui/form-frame";

type Hands = { responsibleId?: string; departmentId?: string };
type Props = FrameProps & { onSubmit: (to: Hands) => void };

/** To a colleague, to a department, or to a colleague on behalf of another department than their own. */
export function GiveForm({ onSubmit, ...frame }: Props) {
  const { t } = useLingui();
  const users = useQuery(userQueries.list());
  const departments = useQuery(departmentQueries.list());
  const [responsibleId, setResponsible] = useState("");
  const [departmentId, setDepartment] = useState("");
  const [isMissing, setMissing] = useState(false);
  const people = (users.data?.items ?? []).filter((user) => user.is_active);
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <FormFrame
      {...frame}
      verb={<Trans>Передать заявку</Trans>}
      onSubmit={() => {
        if (!responsibleId && !departmentId) {
          setMissing(true);
          return;
        }
        onSubmit({
          ...(responsibleId && { responsibleId }),
          ...(departmentId && { departmentId }),
        });
      }}
    >
      <Choice
        label={t`Ответственный`}
        value={responsibleId}
        data={[{ value: "", label: t`Не назначать` }, ...people.map(option)]}
        error={isMissing && t`Выберите сотрудника или отдел`}
        onChange={(id) => {
          setResponsible(id);
          setMissing(false);
        }}
      />
      <Choice
        label={t`Отдел`}
        value={departmentId}
        data={[
          { value: "", label: t`Как у ответственного` },
          ...(departments.data?.items ?? []).map(option),
        ]}
        onChange={(id) => {
          setDepartment(id);
          setMissing(false);
        }}
      />
    </FormFrame>
  );
}
