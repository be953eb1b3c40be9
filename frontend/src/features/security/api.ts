import { useMutation, useQueryClient } from "@tanstack/react-query";
import { beginSecondFactor } from "@/shared/api/generated/operations/begin-second-factor.gen";
import { changePassword } from "@/shared/api/generated/operations/change-password.gen";
import { confirmSecondFactor } from "@/shared/api/generated/operations/confirm-second-factor.gen";
import { getSecondFactorOptions } from "@/shared/api/generated/operations/get-second-factor.gen";
import { switchSecondFactorOff } from "@/shared/api/generated/operations/switch-second-factor-off.gen";

export const securityQueries = {
  secondFactor: () => getSecondFactorOptions(),
};

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current: string; new: string }) =>
      changePassword({ body, throwOnError: true }),
  });
}

export function useBeginSecondFactor() {
  return useMutation({
    mutationFn: async (password: string) => {
      const { data } = await beginSecondFactor({ body: { password }, throwOnError: true });
      return data;
    },
  });
}

export function useConfirmSecondFactor() {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: async (code: string) => {
      const { data } = await confirmSecondFactor({ body: { code }, throwOnError: true });
      return data.recovery_codes;
    },
    onSettled,
  });
}

export function useSwitchSecondFactorOff() {
  const onSettled = useRefresh();
  return useMutation({
    mutationFn: (body: { password: string; code: string }) =>
      switchSecondFactorOff({ body, throwOnError: true }),
    onSettled,
  });
}

function useRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: securityQueries.secondFactor().queryKey });
}
