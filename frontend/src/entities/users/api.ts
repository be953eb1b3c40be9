import { listUsersOptions } from "@/shared/api/generated/@tanstack/react-query.gen";

export const userQueries = {
  list: () => ({ ...listUsersOptions(), staleTime: 5 * 60_000 }),
};
