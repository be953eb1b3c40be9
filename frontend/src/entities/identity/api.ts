import {
  getInstallationOptions,
  getMeOptions,
} from "@/shared/api/generated/@tanstack/react-query.gen";

export const identityQueries = {
  me: () => ({ ...getMeOptions(), staleTime: 5 * 60_000 }),
  installation: () => ({ ...getInstallationOptions(), staleTime: 60_000 }),
};
