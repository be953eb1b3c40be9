import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { AuthCard } from "@/features/auth/auth-card";
import { LoginForm } from "@/features/auth/login-form";
import { safeReturnPath } from "@/features/auth/model";

export function LoginScreen({ next }: { next: string | undefined }) {
  const { t } = useLingui();
  const router = useRouter();
  const { data: installation } = useSuspenseQuery(identityQueries.installation());
  return (
    <AuthCard title={t`Вход`} hint={installation.account?.name}>
      <LoginForm onDone={() => router.history.push(safeReturnPath(next))} />
      <Text size="sm" ta="center">
        <Anchor component={Link} to="/forgot-password">
          <Trans>Забыли пароль?</Trans>
        </Anchor>
      </Text>
      {installation.mode === "service" && (
        <Text size="sm" ta="center" c="dimmed">
          <Trans>
            Ещё нет аккаунта?{" "}
            <Anchor component={Link} to="/sign-up" underline="always">
              Попробуйте бесплатно
            </Anchor>
          </Trans>
        </Text>
      )}
    </AuthCard>
  );
}
