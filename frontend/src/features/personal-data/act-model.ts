// The act of an erasure as a text that is printed, signed and kept.
import { t } from "@lingui/core/macro";
import type { ErasureAct } from "@/shared/api/types";
import { formatDateTime, formatDay } from "@/shared/lib/dates";

type Reason = ErasureAct["reason"];
type ErasedKind = ErasureAct["erased"][number]["kind"];
type KeptKind = ErasureAct["kept"][number]["kind"];

export const REASONS: Reason[] = ["withdrawal", "demand", "purpose_reached", "unlawful"];

export const isReason = (text: string): text is Reason => REASONS.some((one) => one === text);

const reasonNames: Record<Reason, () => string> = {
  withdrawal: () => t`Отозвано согласие (152-ФЗ, ч. 5 ст. 21)`,
  demand: () => t`Человек требует прекратить обработку (ч. 5.1 ст. 21)`,
  purpose_reached: () => t`Цель обработки достигнута (ч. 4 ст. 21)`,
  unlawful: () => t`Обрабатывали без основания (ч. 3 ст. 21)`,
};

export const reasonName = (reason: Reason): string => reasonNames[reason]();

const erasedNames: Record<ErasedKind, () => string> = {
  card: () => t`карточка и поиск`,
  events: () => t`записи журнала событий`,
  notes: () => t`заметки`,
  requests: () => t`заявки`,
  comments: () => t`комментарии к отказам`,
  titles: () => t`названия сделок и задач`,
  files: () => t`файлы`,
};

export const erasedName = (kind: ErasedKind): string => erasedNames[kind]();

const keptNames: Record<KeptKind, () => string> = {
  documents: () => t`Выставленные документы, с их письмами, подписями и движением бумаг`,
  payments: () => t`Платежи`,
  agreements: () => t`Соглашения об электронной подписи`,
  consents: () => t`Согласия`,
};

export const keptName = (kind: KeptKind): string => keptNames[kind]();

/** Lines of the act. The person is named by the card's id: the name is gone. */
export function actText(act: ErasureAct): string {
  const [at, reason] = [formatDateTime(act.at), reasonName(act.reason)];
  const erased = act.erased.map(({ kind, count }) => `— ${erasedName(kind)}: ${count}`);
  const kept = act.kept.flatMap(({ kind, ground, items }) => [
    "",
    t`${keptName(kind)}. Основание: ${ground}`,
    ...items.map(({ title, until }) => t`— ${title}, хранить до ${formatDay(until)}`),
  ]);
  return [
    t`Акт об уничтожении персональных данных`,
    "",
    t`Номер: ${act.id}`,
    t`Карточка контакта: ${act.contact_id}`,
    t`Время: ${at}`,
    t`Кто стёр: ${act.by}`,
    t`Причина: ${reason}`,
    t`Информационная система: Canape CRM`,
    "",
    t`Стёрто, записей:`,
    ...erased,
    ...(kept.length > 0 ? ["", t`Остаётся по закону:`, ...kept] : []),
    "",
  ].join("\n");
}
