import { queryOptions, useMutation } from "@tanstack/react-query";
import { acceptInvitation } from "@/shared/api/generated/operations/accept-invitation.gen";
import { askEmailConfirmation } from "@/shared/api/generated/operations/ask-email-confirmation.gen";
import { askPasswordReset } from "@/shared/api/generated/operations/ask-password-reset.gen";
import { confirmEmail } from "@/shared/api/generated/operations/confirm-email.gen";
import { joinByInvitation } from "@/shared/api/generated/operations/join-by-invitation.gen";
import { listMyAccountsOptions } from "@/shared/api/generated/operations/list-my-accounts.gen";
import { lookAtInvitation } from "@/shared/api/generated/operations/look-at-invitation.gen";
import { resetPassword } from "@/shared/api/generated/operations/reset-password.gen";
import { signIn } from "@/shared/api/generated/operations/sign-in.gen";
import { signOut } from "@/shared/api/generated/operations/sign-out.gen";
import { signUp } from "@/shared/api/generated/operations/sign-up.gen";
import { switchAccount } from "@/shared/api/generated/operations/switch-account.gen";
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

export const accountQueries = {
  mine: () => ({ ...listMyAccountsOptions(), staleTime: 5 * 60_000 }),
};

/** Another firm is another page: nothing of the first one stays in memory. */
export function useSwitchAccount() {
  return useMutation({
    mutationFn: (account: string) => switchAccount({ body: { account }, throwOnError: true }),
    onSuccess: () => window.location.assign("/board"),
  });
}

/** The answer is the same whether or not anybody has this login. */
export function useAskReset() {
  return useMutation({
    mutationFn: (login: string) => askPasswordReset({ body: { login }, throwOnError: true }),
  });
}

export function useResetPassword() {
  return useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      resetPassword({ body, throwOnError: true }),
  });
}

export function useConfirmEmail() {
  return useMutation({
    mutationFn: (token: string) => confirmEmail({ body: { token }, throwOnError: true }),
  });
}

export function useAskConfirmation() {
  return useMutation({ mutationFn: () => askEmailConfirmation({ throwOnError: true }) });
}

/** Who invites, read with the secret of the link: a POST, so that no address holds it. */
export const invitationQueries = {
  look: (token: string) =>
    queryOptions({
      queryKey: ["invitation", token],
      queryFn: async () => {
        const { data } = await lookAtInvitation({ body: { token }, throwOnError: true });
        return data;
      },
      retry: false,
    }),
};

export type Coming = { token: string; name: string; login: string; password: string };

export function useInvitation() {
  return {
    accept: useMutation({
      mutationFn: async (body: Coming) => {
        const { data } = await acceptInvitation({ body, throwOnError: true });
        return data;
      },
      onSuccess: (begun) => {
        session.begin(begun);
      },
    }),
    join: useMutation({
      mutationFn: (body: Coming) => joinByInvitation({ body, throwOnError: true }),
    }),
  };
}

/** The page closes for this person even when the server cannot be told at once. */
export async function leave(): Promise<void> {
  await signOut().catch(() => undefined);
  session.end();
}
