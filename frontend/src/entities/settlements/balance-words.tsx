import { Trans } from "@lingui/react/macro";
import { Money } from "@/entities/money/money";

/** Who owes whom; above zero the client owes us. */
export function BalanceWords({ balance }: { balance: string }) {
  const sum = <Money value={balance.replace("-", "")} />;
  if (!/[1-9]/.test(balance)) return <Trans>расчёты закрыты</Trans>;
  return balance.startsWith("-") ? (
    <Trans>мы должны {sum}</Trans>
  ) : (
    <Trans>клиент должен {sum}</Trans>
  );
}
