import {
  IconBook,
  IconBuilding,
  IconBuildingBank,
  IconDevices,
  IconFileText,
  IconFilter,
  type Icon as IconType,
  IconHierarchy,
  IconKey,
  IconShieldLock,
  IconUsers,
} from "@tabler/icons-react";
import type { SettingsPage } from "./settings-pages";

const icons: Record<SettingsPage["to"], IconType> = {
  "/settings/account": IconBuilding,
  "/settings/legal-entities": IconBuildingBank,
  "/settings/templates": IconFileText,
  "/settings/people": IconUsers,
  "/settings/departments": IconHierarchy,
  "/settings/roles": IconShieldLock,
  "/settings/pipelines": IconFilter,
  "/settings/dictionaries": IconBook,
  "/settings/security": IconShieldLock,
  "/settings/sessions": IconDevices,
  "/settings/api-keys": IconKey,
};

/** The picture of a page of settings, which nobody needs to wait for. */
export function PageIcon({ to, size }: { to: SettingsPage["to"]; size: number }) {
  const Icon = icons[to];
  return <Icon size={size} aria-hidden />;
}
