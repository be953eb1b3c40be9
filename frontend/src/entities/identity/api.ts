import { getInstallationOptions } from "@/shared/api/generated/operations/get-installation.gen";
import { getMeOptions } from "@/shared/api/generated/operations/get-me.gen";

export const identityQueries = {
  me: () => ({ ...getMeOptions(), staleTime: 5 * 60_000 }),
  installation: () => ({ ...getInstallationOptions(), staleTime: 60_000 }),
};
