// How the firm stands at the end of a period, in words.
import { t } from "@lingui/core/macro";
import type { Standing } from "./position-model";

const names: Record<Standing, () => string> = {
  receivables: () => t`Должны нам`,
  advances: () => t`Авансы клиентов`,
  originals: () => t`Нет оригиналов`,
};

const meanings: Record<Standing, () => string> = {
  receivables: () =>
    t`Что передано клиентам к концу периода и к этому дню не оплачено, как в отчёте о дебиторской задолженности. Пока период идёт — на сегодня.`,
  advances: () =>
    t`Что клиенты заплатили к концу периода и что к этому дню им не передано, как в отчёте об авансах. Пока период идёт — на сегодня.`,
  originals: () =>
    t`Документы с датой не позже конца периода, чей оригинал на сегодня не отправлен, не вернулся или в пути.`,
};

export const standingName = (standing: Standing): string => names[standing]();
export const standingMeaning = (standing: Standing): string => meanings[standing]();
