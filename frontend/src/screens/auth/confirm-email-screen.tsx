import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { useConfirmEmail } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { isApiError } from "@/shared/api/api-error";
import { ErrorText } from "@/shared/ui/states/error-text";

/**
 * The page of the link in the letter about an address. It waits for a press of the button: mail
 * programs open links by themselves, and that proves nothing.
 */
export function ConfirmEmailScreen({ token }: { token: string }) {
  const { t } = useLingui();
  const confirm = useConfirmEmail();
  const queries = useQueryClient();
  const isSpent = token === "" || isApiError(confirm.error, "link_spent");
  const run = (): void =>
    confirm.mutate(token, {
      onSuccess: () => void queries.invalidateQueries({ queryKey: identityQueries.me().queryKey }),
    });
  const inside = (
    <Button component={Link} to="/board" fullWidth>
      <Trans>Перейти в Canape CRM</Trans>
    </Button>
  );
  if (confirm.isSuccess) {
    return (
      <AuthCard title={t`Адрес подтверждён`}>
        <Text>
          <Trans>Спасибо. Теперь письма о доступе к аккаунту дойдут до вас.</Trans>
        </Text>
        {inside}
      </AuthCard>
    );
  }
  if (isSpent) {
    return (
      <AuthCard title={t`Ссылка больше не действует`}>
        <Text>
          <Trans>Войдите, и в верхней части страницы можно попросить новое письмо.</Trans>
        </Text>
        {inside}
      </AuthCard>
    );
  }
  return (
    <AuthCard title={t`Подтвердите адрес почты`}>
      {confirm.isError && (
        <Text c="var(--mantine-color-error)" role="alert">
          <ErrorText error={confirm.error} />
        </Text>
      )}
      <Button onClick={run} loading={confirm.isPending} fullWidth autoFocus>
        <Trans>Это мой адрес</Trans>
      </Button>
    </AuthCard>
  );
}
