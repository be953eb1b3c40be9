import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import {
  IconBook,
  IconDevices,
  IconFilter,
  type Icon as IconType,
  IconKey,
} from "@tabler/icons-react";

type SettingsPage = {
  to:
    | "/settings/pipelines"
    | "/settings/dictionaries"
    | "/settings/sessions"
    | "/settings/api-keys";
  title: MessageDescriptor;
  Icon: IconType;
};

export const settingsPages: SettingsPage[] = [
  { to: "/settings/pipelines", title: msg`Воронки и этапы`, Icon: IconFilter },
  { to: "/settings/dictionaries", title: msg`Справочники`, Icon: IconBook },
  { to: "/settings/sessions", title: msg`Сеансы`, Icon: IconDevices },
  { to: "/settings/api-keys", title: msg`Ключи API`, Icon: IconKey },
];
