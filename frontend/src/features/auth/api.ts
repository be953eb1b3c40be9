import { useMutation } from "@tanstack/react-query";
import { signIn, signOut, signUp } from "@/shared/api/generated/sdk.gen";
import { once } from "@/shared/api/if-match";
import { session } from "@/shared/api/session";
import type { SignUp } from "@/shared/api/types";

export type Credentials = { login: string; password: string; account?: string; code?: string };

export function useSignIn() {
  return useMutation({
    mutationFn: async (body: Credentials) => {
      const { data } = await signIn({ body, throwOnError: true });
      return data;
    },
    onSuccess: (begun) => {
      session.begin(begun);
    },
  });
}

export function useSignUp(key: string) {
  return useMutation({
    mutationFn: async (body: SignUp) => {
      const { data } = await signUp({ body, headers: once(key), throwOnError: true });
      return data;
    },
    onSuccess: (begun) => {
      session.begin(begun);
    },
  });
}

/** The page closes for this person even when the server cannot be told at once. */
export async function leave(): Promise<void> {
  await signOut().catch(() => undefined);
  session.end();
}
