import { useLingui } from "@lingui/react/macro";
import { formatMoney } from "@/shared/lib/money";
import { formatDay } from "@/shared/lib/dates";
import type { Problem } from "./record-model";

type Known = { most?: string; closedUntil?: string | null | undefined };

/** What to say at a field. */
export function useProblemWords() {
  const { t } = useLingui();
  return (problem: Problem, { most = "0", closedUntil }: Known = {}): string => {
    const least = formatMoney(most);
    const until = closedUntil ? formatDay(closedUntil) : "";
    const words: Record<Problem, string> = {
      amount: t`Сумма числом: 1 500 или 1500,50`,
      share: t`Сумма числом: 1 500 или 1500,50`,
      day: t`Выберите день`,
      closed: t`Период закрыт по ${until}. Выберите день позже`,
      payer: t`Укажите плательщика`,
      firm: t`Выберите организацию`,
      over: t`Можно не больше ${least}`,
      spent: t`Распределено больше суммы платежа`,
    };
    return words[problem];
  };
}
