import { listDepartmentsOptions } from "@/shared/api/generated/operations/list-departments.gen";

export const departmentQueries = {
  list: () => ({ ...listDepartmentsOptions(), staleTime: 60_000 }),
};
