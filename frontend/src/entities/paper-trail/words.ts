// What is said of originals.
import { t } from "@lingui/core/macro";
import type {
  PaperAwaits,
  PaperExpects,
  PaperMarkKind,
  PaperSide,
  PaperStanding,
  PaperWay,
} from "@/shared/api/types";

const standingNames: Record<PaperStanding, () => string> = {
  not_needed: () => t`Не нужен`,
  waiting: () => t`Ждём`,
  overdue: () => t`Просрочен`,
  in_transit: () => t`В пути`,
  received: () => t`Получен`,
};

/** Where no other word says that it is about an original. */
const paperNames: Record<PaperStanding, () => string> = {
  not_needed: () => t`Оригинал не нужен`,
  waiting: () => t`Ждём оригинал`,
  overdue: () => t`Оригинал просрочен`,
  in_transit: () => t`Оригинал в пути`,
  received: () => t`Оригинал получен`,
};

const sideNames: Record<PaperSide, () => string> = {
  ours: () => t`Наш оригинал`,
  theirs: () => t`Оригинал клиента`,
};

const awaitsNames: Record<PaperAwaits, () => string> = {
  our_original: () => t`Наш оригинал`,
  signed_copy: () => t`Подписанный экземпляр`,
  their_original: () => t`Оригинал клиента`,
  edo_signature: () => t`Подпись в ЭДО`,
};

const wayNames: Record<PaperWay, () => string> = {
  post: () => t`Почта`,
  courier: () => t`Курьер`,
  by_hand: () => t`Из рук в руки`,
  email: () => t`Эл. почта`,
  page: () => t`Страница документа`,
  edo: () => t`ЭДО`,
};

const expectsNames: Record<PaperExpects, () => string> = {
  paper: () => t`На бумаге`,
  edo: () => t`Подпись в ЭДО`,
  nothing: () => t`Не нужен`,
};

const kindNames: Record<PaperMarkKind, () => string> = {
  scan_sent: () => t`Отправили скан`,
  scan_received: () => t`Получили скан от клиента`,
  original_sent: () => t`Оригинал отправлен`,
  original_received: () => t`Оригинал получен`,
  original_lost: () => t`Оригинал потерялся`,
  signed_in_edo: () => t`Подписан в ЭДО`,
  signed_by_code: () => t`Подписан кодом на странице`,
  delivered: () => t`Доставлен клиенту`,
  refused: () => t`Клиент отказался получать`,
  not_collected: () => t`Клиент не забрал письмо`,
  absent: () => t`Адресата нет на месте`,
  no_contract: () => t`У клиента нет договора с почтой`,
};

export const standingName = (standing: PaperStanding): string => standingNames[standing]();
export const paperName = (standing: PaperStanding): string => paperNames[standing]();
export const sideName = (side: PaperSide): string => sideNames[side]();
export const awaitsName = (awaits: PaperAwaits): string => awaitsNames[awaits]();
export const wayName = (way: PaperWay): string => wayNames[way]();
export const expectsName = (expects: PaperExpects): string => expectsNames[expects]();
export const markKindName = (kind: PaperMarkKind): string => kindNames[kind]();

/** «Оригинал клиента получен»: a record with its side. */
export function markName({ kind, side }: { kind: PaperMarkKind; side?: PaperSide | null }): string {
  if (kind === "original_sent") {
    return side === "theirs" ? t`Клиент отправил оригинал` : t`Наш оригинал отправлен`;
  }
  if (kind === "original_received") {
    return side === "theirs" ? t`Оригинал клиента получен` : t`Клиент получил наш оригинал`;
  }
  if (kind === "original_lost") {
    return side === "theirs" ? t`Оригинал клиента потерялся` : t`Наш оригинал потерялся`;
  }
  return markKindName(kind);
}
