import { useSuspenseQuery } from "@tanstack/react-query";
import type { Me } from "@/shared/api/types";
import { identityQueries } from "./api";

/** The signed-in person; the app's layout loads it before any page is shown. */
export function useMe(): Me {
  return useSuspenseQuery(identityQueries.me()).data;
}

export function useCan(permission: string): boolean {
  return useMe().permissions.some((granted) => granted.name === permission);
}
