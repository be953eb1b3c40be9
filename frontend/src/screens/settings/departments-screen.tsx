import { useLingui } from "@lingui/react/macro";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useState } from "react";
import { departmentQueries } from "@/entities/departments/api";
import { useCan } from "@/entities/identity/use-me";
import { userQueries } from "@/entities/users/api";
import { DepartmentDialog } from "@/features/departments/department-dialog";
import { DepartmentTree, NewDepartment } from "@/features/departments/department-tree";
import type { Department } from "@/shared/api/types";
import { Page } from "@/shared/ui/page";
import { ColleaguesOnly } from "./colleagues-only";

export function DepartmentsScreen() {
  const { t } = useLingui();
  const title = t`Отделы`;
  return (
    <ColleaguesOnly title={title}>
      <Departments title={title} />
    </ColleaguesOnly>
  );
}

function Departments({ title }: { title: string }) {
  const canManage = useCan("departments.manage");
  const [wish, setWish] = useState<Department | "new" | null>(null);
  const [departments, people] = useSuspenseQueries({
    queries: [departmentQueries.list(), userQueries.list()],
  });
  const known = { departments: departments.data.items, people: people.data.items };
  const create = canManage && <NewDepartment onPress={() => setWish("new")} />;
  return (
    <Page title={title} maw={760} actions={known.departments.length > 0 && create}>
      <DepartmentTree {...known} canManage={canManage} create={create} onEdit={setWish} />
      <DepartmentDialog {...known} wish={wish} onClose={() => setWish(null)} />
    </Page>
  );
}
