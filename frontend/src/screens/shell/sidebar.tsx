import { Trans, useLingui } from "@lingui/react/macro";
import { UnstyledButton } from "@mantine/core";
import { IconKeyboard, IconPlus, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useCan, useMe } from "@/entities/identity/use-me";
import { runAction } from "@/shared/actions/registry";
import { Logo } from "@/shared/ui/logo";
import { settingsPages } from "../settings/settings-pages";
import { mainPages } from "./main-pages";
import classes from "./shell.module.css";
import { UserChip } from "./user-chip";

const UserMenu = lazy(async () => ({ default: (await import("./user-menu")).UserMenu }));

type Props = { onSearch: () => void; onHelp: () => void };

export function Sidebar({ onSearch, onHelp }: Props) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const canCreate = useCan("deals.create");
  return (
    <nav className={classes["sidebar"]} aria-label={t`Разделы`}>
      <div className={classes["brand"]}>
        <Logo />
        <div className={classes["firm"]}>{me.account.name}</div>
      </div>
      {canCreate && (
        <UnstyledButton className={classes["link"]} onClick={() => runAction("deal.create")}>
          <IconPlus size={18} aria-hidden />
          <Trans>Новая сделка</Trans>
          <span className={classes["caps"]} aria-hidden>
            C
          </span>
        </UnstyledButton>
      )}
      <UnstyledButton className={classes["link"]} onClick={onSearch}>
        <IconSearch size={18} aria-hidden />
        <Trans>Найти</Trans>
        <span className={classes["caps"]} aria-hidden>
          Ctrl K
        </span>
      </UnstyledButton>
      {mainPages.map(({ to, title, Icon }) => (
        <Link key={to} className={classes["link"]} to={to} activeOptions={{ includeSearch: false }}>
          <Icon size={18} aria-hidden />
          {i18n._(title)}
        </Link>
      ))}
      <div className={classes["heading"]}>
        <Trans>Настройки</Trans>
      </div>
      {settingsPages.map(({ to, title, Icon }) => (
        <Link key={to} className={classes["link"]} to={to}>
          <Icon size={18} aria-hidden />
          {i18n._(title)}
        </Link>
      ))}
      <div className={classes["grow"]} />
      <UnstyledButton className={classes["link"]} onClick={onHelp}>
        <IconKeyboard size={18} aria-hidden />
        <Trans>Клавиши</Trans>
        <span className={classes["caps"]} aria-hidden>
          ?
        </span>
      </UnstyledButton>
      <Suspense fallback={<UserChip />}>
        <UserMenu />
      </Suspense>
    </nav>
  );
}
