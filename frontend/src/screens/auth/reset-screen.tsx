import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AuthCard } from "@/features/auth/auth-card";
import { ResetForm } from "@/features/auth/reset-form";
import { session } from "@/shared/api/session";

/** The page of the link in the letter about a forgotten password. */
export function ResetScreen({ token }: { token: string }) {
  const { t } = useLingui();
  const [end, setEnd] = useState<"done" | "spent" | null>(token === "" ? "spent" : null);
  const finish = (): void => {
    // All sessions have ended, also one that was open in this browser.
    session.end();
    setEnd("done");
  };
  if (end === "done") {
    return (
      <AuthCard title={t`Пароль изменён`}>
        <Text>
          <Trans>Все прежние сеансы завершены. Войдите с новым паролем.</Trans>
        </Text>
        <Button component={Link} to="/login" fullWidth>
          <Trans>Войти</Trans>
        </Button>
      </AuthCard>
    );
  }
  if (end === "spent") {
    return (
      <AuthCard title={t`Ссылка больше не действует`}>
        <Text>
          <Trans>Она уже использована или устарела: ссылка живёт один час.</Trans>
        </Text>
        <Button component={Link} to="/forgot-password" fullWidth>
          <Trans>Прислать новую ссылку</Trans>
        </Button>
      </AuthCard>
    );
  }
  return (
    <AuthCard
      title={t`Новый пароль`}
      hint={<Trans>После этого все открытые сеансы завершатся.</Trans>}
    >
      <ResetForm token={token} onDone={finish} onSpent={() => setEnd("spent")} />
      <Text size="sm" ta="center">
        <Anchor component={Link} to="/login">
          <Trans>Вернуться ко входу</Trans>
        </Anchor>
      </Text>
    </AuthCard>
  );
}
