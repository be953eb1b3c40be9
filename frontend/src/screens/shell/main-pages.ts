import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import {
  IconAddressBook,
  IconBuilding,
  type Icon as IconType,
  IconLayoutKanban,
  IconList,
} from "@tabler/icons-react";

type MainPage = {
  to: "/board" | "/deals" | "/contacts" | "/companies";
  title: MessageDescriptor;
  shortcut: string;
  Icon: IconType;
};

export const mainPages: MainPage[] = [
  { to: "/board", title: msg`Воронка`, shortcut: "KeyG KeyB", Icon: IconLayoutKanban },
  { to: "/deals", title: msg`Сделки`, shortcut: "KeyG KeyD", Icon: IconList },
  { to: "/contacts", title: msg`Контакты`, shortcut: "KeyG KeyC", Icon: IconAddressBook },
  { to: "/companies", title: msg`Компании`, shortcut: "KeyG KeyO", Icon: IconBuilding },
];
