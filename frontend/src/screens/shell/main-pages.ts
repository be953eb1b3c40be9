import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import {
  IconAddressBook,
  IconBuilding,
  IconCash,
  IconChartBar,
  IconFile,
  IconInbox,
  type Icon as IconType,
  IconLayoutKanban,
  IconList,
  IconMail,
  IconPackage,
  IconReceipt,
  IconFlag,
  IconHome,
} from "@tabler/icons-react";

type MainPage = {
  to:
    | "/home"
    | "/requests"
    | "/board"
    | "/deals"
    | "/contacts"
    | "/companies"
    | "/documents"
    | "/originals"
    | "/payments"
    | "/catalogue"
    | "/costs"
    | "/plans"
    | "/reports";
  title: MessageDescriptor;
  shortcut: string;
  Icon: IconType;
  /** Who may not see it is not shown the way. */
  permission?: string;
  /** All of these do as well. */
  or?: string[];
};

export const mainPages: MainPage[] = [
  {
    to: "/home",
    title: msg`Сегодня`,
    shortcut: "KeyG KeyN",
    Icon: IconHome,
    permission: "deals.read",
  },
  {
    to: "/requests",
    title: msg`Заявки`,
    shortcut: "KeyG KeyI",
    Icon: IconInbox,
    permission: "requests.read",
  },
  { to: "/board", title: msg`Воронка`, shortcut: "KeyG KeyB", Icon: IconLayoutKanban },
  { to: "/deals", title: msg`Сделки`, shortcut: "KeyG KeyD", Icon: IconList },
  { to: "/contacts", title: msg`Контакты`, shortcut: "KeyG KeyC", Icon: IconAddressBook },
  { to: "/companies", title: msg`Компании`, shortcut: "KeyG KeyO", Icon: IconBuilding },
  {
    to: "/documents",
    title: msg`Документы`,
    shortcut: "KeyG KeyF",
    Icon: IconFile,
    permission: "documents.read",
  },
  {
    to: "/originals",
    title: msg`Контроль оригиналов`,
    shortcut: "KeyG KeyH",
    Icon: IconMail,
    permission: "documents.read",
  },
  {
    to: "/payments",
    title: msg`Платежи`,
    shortcut: "KeyG KeyM",
    Icon: IconCash,
    permission: "payments.read",
  },
  {
    to: "/catalogue",
    title: msg`Каталог`,
    shortcut: "KeyG KeyP",
    Icon: IconPackage,
    permission: "catalogue.read",
  },
  {
    to: "/costs",
    title: msg`Расходы`,
    shortcut: "KeyG KeyE",
    Icon: IconReceipt,
    permission: "costs.read",
  },
  {
    to: "/plans",
    title: msg`Планы`,
    shortcut: "KeyG KeyL",
    Icon: IconFlag,
    permission: "plans.read",
  },
  {
    to: "/reports",
    title: msg`Отчёты`,
    shortcut: "KeyG KeyR",
    Icon: IconChartBar,
    permission: "deals.read",
    or: ["documents.read", "payments.read"],
  },
];
