import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { AuthCard } from "@/features/auth/auth-card";
import { SignUpForm } from "@/features/auth/sign-up-form";
import { EmptyState } from "@/shared/ui/states/empty-state";

/** «Попробовать бесплатно» of a service; on a firm's own installation, once, its first-run wizard. */
export function SignUpScreen() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { data: installation } = useSuspenseQuery(identityQueries.installation());
  const isFirstRun = installation.mode === "self_hosted";
  const login = (
    <Anchor component={Link} to="/login" underline="always">
      <Trans>Войти</Trans>
    </Anchor>
  );
  if (isFirstRun && !installation.needs_setup) {
    return (
      <AuthCard title={t`Первый запуск`}>
        <EmptyState
          kind="denied"
          title={<Trans>CRM уже настроена</Trans>}
          hint={<Trans>Логин и пароль даст владелец аккаунта.</Trans>}
          action={login}
        />
      </AuthCard>
    );
  }
  return (
    <AuthCard
      wide
      title={isFirstRun ? t`Первый запуск` : t`Попробовать бесплатно`}
      hint={
        isFirstRun ? (
          <Trans>Расскажите о компании — и можно вести сделки. Вы станете владельцем.</Trans>
        ) : (
          <Trans>Все возможности сразу, карта не нужна.</Trans>
        )
      }
    >
      <SignUpForm installation={installation} onDone={() => void navigate({ to: "/board" })} />
      {!isFirstRun && (
        <Text size="sm" ta="center" c="dimmed">
          <Trans>Уже есть аккаунт?</Trans> {login}
        </Text>
      )}
    </AuthCard>
  );
}
