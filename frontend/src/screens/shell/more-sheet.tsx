import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Dialog } from "@/shared/ui/dialog";
import { settingsPages } from "../settings/settings-pages";
import { mainPages } from "./main-pages";
import classes from "./shell.module.css";
import { UserMenu } from "./user-menu";

/** What does not fit into the phone's bottom bar. */
export function MoreSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t, i18n } = useLingui();
  return (
    <Dialog opened={opened} onClose={onClose} title={t`Ещё`}>
      <Stack gap={4}>
        {[...mainPages.slice(2), ...settingsPages].map(({ to, title, Icon }) => (
          <Link key={to} className={classes["link"]} to={to} onClick={onClose}>
            <Icon size={20} aria-hidden />
            {i18n._(title)}
          </Link>
        ))}
        <UserMenu />
      </Stack>
    </Dialog>
  );
}
