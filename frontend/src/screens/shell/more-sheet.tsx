import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Dialog } from "@/shared/ui/dialog";
import { settingsPages } from "../settings/settings-pages";

import { SettingsIcon } from "./settings-icon";
import classes from "./shell.module.css";
import { inBar, useMainPages } from "./use-main-pages";
import { UserMenu } from "./user-menu";

/** What does not fit into the phone's bottom bar. */
export function MoreSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const pages = useMainPages();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Ещё`}>
      <Stack gap={4}>
        {pages
          .filter((page) => !inBar(page))
          .map(({ to, title, Icon }) => (
            <Link key={to} className={classes["link"]} to={to} onClick={onClose}>
              <Icon size={20} aria-hidden />
              {i18n._(title)}
            </Link>
          ))}
        {settingsPages.map(({ to, title }) => (
          <Link key={to} className={classes["link"]} to={to} onClick={onClose}>
            <SettingsIcon to={to} size={20} />
            {i18n._(title)}
          </Link>
        ))}
        <UserMenu />
      </Stack>
    </Dialog>
  );
}
