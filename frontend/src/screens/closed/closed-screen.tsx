import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { identityQueries } from "@/entities/identity/api";
import { useCan, useMe } from "@/entities/identity/use-me";
import { leave } from "@/features/auth/api";
import { AuthCard } from "@/features/auth/auth-card";
import { useAccounts } from "@/features/auth/use-accounts";
import { ChangePassword } from "@/features/security/change-password";
import { formatDay } from "@/shared/lib/dates";

/** Why nothing else can be shown, and whom to ask. */
export function ClosedScreen() {
  const me = useMe();
  return me.user.must_change_password ? <ChangeFirst /> : <Closed />;
}

function ChangeFirst() {
  const { t } = useLingui();
  const inside = useInside();
  return (
    <AuthCard
      title={t`Смените пароль`}
      hint={
        <Trans>Прежний пароль мог узнать посторонний. Придумайте новый, и можно работать.</Trans>
      }
    >
      <ChangePassword onDone={inside} />
      <Leave />
    </AuthCard>
  );
}

function Closed() {
  const { t } = useLingui();
  const { account } = useMe();
  const canPay = useCan("billing.pay");
  const inside = useInside();
  const { data: installation } = useSuspenseQuery(identityQueries.installation());
  const { accounts, go } = useAccounts(true);
  const isTrialOver = account.state === "blocked" && account.trial_ends_on;
  const others = accounts.filter((other) => !other.is_current);
  return (
    <AuthCard
      wide
      title={isTrialOver ? t`Пробный период закончился` : t`Доступ закрыт`}
      hint={account.name}
    >
      {isTrialOver && (
        <Text>
          <Trans>Последний день был {formatDay(account.trial_ends_on ?? "")}.</Trans>
        </Text>
      )}
      <Text>
        <Trans>
          Сделки, клиенты и документы на месте: 30 дней ничего не удаляется, и после продления всё
          откроется как было.
        </Trans>
      </Text>
      <Text>
        {!canPay ? (
          <Trans>Продлить доступ может владелец аккаунта. Напишите или позвоните ему.</Trans>
        ) : installation.support ? (
          <Trans>Чтобы продолжить, свяжитесь с нами: {installation.support}</Trans>
        ) : (
          <Trans>Чтобы продолжить, свяжитесь с теми, кто предоставил вам Canape CRM.</Trans>
        )}
      </Text>
      <Group gap="xs">
        <Button onClick={inside}>
          <Trans>Проверить ещё раз</Trans>
        </Button>
        {others.map((other) => (
          <Button key={other.address} variant="default" onClick={() => go(other)}>
            {other.name}
          </Button>
        ))}
        <Leave />
      </Group>
    </AuthCard>
  );
}

function Leave() {
  const navigate = useNavigate();
  return (
    <Button
      variant="subtle"
      color="gray"
      onClick={() => void leave().then(() => navigate({ to: "/login" }))}
    >
      <Trans>Выйти</Trans>
    </Button>
  );
}

/** Asks once more how the account stands; if it is open, the way goes on by itself. */
function useInside(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () =>
    void queries
      .invalidateQueries({ queryKey: identityQueries.me().queryKey })
      .then(() => navigate({ to: "/board" }));
}
