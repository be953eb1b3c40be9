import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { departmentQueries } from "@/entities/departments/api";
import { departmentOptions } from "@/entities/departments/tree";
import { Choice } from "@/shared/ui/choice";

type Props = { value: string; onChange: (id: string) => void };

/** Where somebody works; empty: in no department. */
export function DepartmentChoice({ value, onChange }: Props) {
  const { t } = useLingui();
  const departments = useQuery(departmentQueries.list()).data?.items ?? [];
  return (
    <Choice
      label={t`Отдел`}
      value={value}
      data={[{ value: "", label: t`Без отдела` }, ...departmentOptions(departments)]}
      onChange={onChange}
    />
  );
}
