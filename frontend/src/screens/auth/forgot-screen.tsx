import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { AuthCard } from "@/features/auth/auth-card";
import { ForgotForm } from "@/features/auth/forgot-form";

export function ForgotScreen() {
  const { t } = useLingui();
  const { data: installation } = useSuspenseQuery(identityQueries.installation());
  return (
    <AuthCard
      title={t`Забыли пароль?`}
      hint={<Trans>Пришлём на вашу почту ссылку, по которой можно задать новый.</Trans>}
    >
      <ForgotForm isDevelopmentMail={installation.development_mail} />
      <Text size="sm" ta="center">
        <Anchor component={Link} to="/login">
          <Trans>Вернуться ко входу</Trans>
        </Anchor>
      </Text>
    </AuthCard>
  );
}
