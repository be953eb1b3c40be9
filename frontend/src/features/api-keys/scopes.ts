import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** What a key may be allowed, in the reader's words; a key never gets more than its maker has. */
export const scopes: { name: string; title: MessageDescriptor }[] = [
  { name: "deals.read", title: msg`Смотреть сделки` },
  { name: "deals.create", title: msg`Создавать сделки` },
  { name: "deals.edit", title: msg`Менять сделки` },
  { name: "clients.read", title: msg`Смотреть контакты и компании` },
  { name: "clients.create", title: msg`Создавать контакты и компании` },
  { name: "clients.edit", title: msg`Менять контакты и компании` },
  { name: "documents.read", title: msg`Смотреть документы` },
  { name: "documents.edit", title: msg`Создавать и менять черновики документов` },
  { name: "documents.issue", title: msg`Выставлять и аннулировать документы` },
  { name: "documents.export", title: msg`Выгружать документы для бухгалтера` },
  { name: "documents.track", title: msg`Отмечать путь оригиналов документов` },
  { name: "payments.read", title: msg`Смотреть платежи` },
  { name: "payments.edit", title: msg`Записывать, менять и отменять платежи` },
  { name: "tasks.read", title: msg`Смотреть задачи` },
  { name: "tasks.edit", title: msg`Менять задачи` },
  { name: "pipelines.read", title: msg`Смотреть воронки` },
];
