import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
export type SettingsPage = {
  to:
    | "/settings/account"
    | "/settings/legal-entities"
    | "/settings/templates"
    | "/settings/people"
    | "/settings/departments"
    | "/settings/roles"
    | "/settings/pipelines"
    | "/settings/dictionaries"
    | "/settings/security"
    | "/settings/sessions"
    | "/settings/api-keys";
  title: MessageDescriptor;
};

export const settingsPages: SettingsPage[] = [
  { to: "/settings/account", title: msg`Фирма` },
  { to: "/settings/legal-entities", title: msg`Наши организации` },
  { to: "/settings/templates", title: msg`Шаблоны документов` },
  { to: "/settings/people", title: msg`Сотрудники` },
  { to: "/settings/departments", title: msg`Отделы` },
  { to: "/settings/roles", title: msg`Роли` },
  { to: "/settings/pipelines", title: msg`Воронки и этапы` },
  { to: "/settings/dictionaries", title: msg`Справочники` },
  { to: "/settings/security", title: msg`Безопасность` },
  { to: "/settings/sessions", title: msg`Сеансы` },
  { to: "/settings/api-keys", title: msg`Ключи API` },
];
