import { t } from "@lingui/core/macro";
import type { BlockName } from "@/features/home/layout-model";

const titles: Record<BlockName, () => string> = {
  day: () => t`За сегодня`,
  month: () => t`Этот месяц`,
  now: () => t`Требует внимания`,
  money: () => t`Расчёты с клиентами`,
  lost: () => t`Потеряно за неделю`,
  originals: () => t`Просроченные оригиналы`,
};

export const blockTitle = (name: BlockName): string => titles[name]();
