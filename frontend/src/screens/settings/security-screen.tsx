import { Trans, useLingui } from "@lingui/react/macro";
import { Paper, Stack, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { securityQueries } from "@/features/security/api";
import { ChangePassword } from "@/features/security/change-password";
import { SecondFactor } from "@/features/security/second-factor";
import { Page } from "@/shared/ui/page";

/** How one comes in: the password and, if wanted, a code beside it. */
export function SecurityScreen() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(securityQueries.secondFactor());
  return (
    <Page title={t`Безопасность`} maw={680}>
      <Part title={<Trans>Вход с кодом</Trans>}>
        <SecondFactor state={data} />
      </Part>
      <Part title={<Trans>Пароль</Trans>}>
        <ChangePassword />
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Paper withBorder p="md" radius="lg">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
