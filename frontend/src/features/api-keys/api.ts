import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createApiKey } from "@/shared/api/generated/operations/create-api-key.gen";
import { listApiKeysOptions } from "@/shared/api/generated/operations/list-api-keys.gen";
import { revokeApiKey } from "@/shared/api/generated/operations/revoke-api-key.gen";
import { once } from "@/shared/api/if-match";
import type { ApiKey } from "@/shared/api/types";

export const apiKeyQueries = {
  list: () => listApiKeysOptions(),
};

type Draft = { name: string; scopes: string[]; expiresOn: string | null; key: string };

export function useApiKeys() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: apiKeyQueries.list().queryKey });
  return {
    create: useMutation({
      mutationFn: async ({ name, scopes, expiresOn, key }: Draft) => {
        const { data } = await createApiKey({
          body: { name, scopes, ...(expiresOn && { expires_on: expiresOn }) },
          headers: once(key),
          throwOnError: true,
        });
        return data;
      },
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (apiKey: ApiKey) => revokeApiKey({ path: { id: apiKey.id }, throwOnError: true }),
      onSettled,
    }),
  };
}
