import { archiveDepartment } from "@/shared/api/generated/operations/archive-department.gen";
import { createDepartment } from "@/shared/api/generated/operations/create-department.gen";
import { editDepartment } from "@/shared/api/generated/operations/edit-department.gen";
import type { DepartmentsCreate } from "@/shared/api/generated/types.gen";
import { ifMatch, once } from "@/shared/api/if-match";
import type { Department } from "@/shared/api/types";

type Known = Pick<Department, "id" | "version">;

const at = (department: Known) => ({
  path: { id: department.id },
  headers: ifMatch(department.version),
  throwOnError: true as const,
});

export const sendDepartment = {
  create: (body: DepartmentsCreate, key: string) =>
    createDepartment({ body, headers: once(key), throwOnError: true }),
  edit: (department: Known, body: DepartmentsCreate) => editDepartment({ ...at(department), body }),
  archive: (department: Known) => archiveDepartment(at(department)),
};
