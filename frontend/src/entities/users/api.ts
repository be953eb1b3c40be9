import { getUserOptions } from "@/shared/api/generated/operations/get-user.gen";
import { getUserDutiesOptions } from "@/shared/api/generated/operations/get-user-duties.gen";
import { listUsersOptions } from "@/shared/api/generated/operations/list-users.gen";

export const userQueries = {
  list: () => ({ ...listUsersOptions(), staleTime: 5 * 60_000 }),
  card: (id: string) => getUserOptions({ path: { id } }),
  duties: (id: string) => ({ ...getUserDutiesOptions({ path: { id } }), staleTime: 0 }),
};
