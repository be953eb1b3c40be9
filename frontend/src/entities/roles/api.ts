import { listRolesOptions } from "@/shared/api/generated/operations/list-roles.gen";

export const roleQueries = {
  list: () => ({ ...listRolesOptions(), staleTime: 60_000 }),
};
