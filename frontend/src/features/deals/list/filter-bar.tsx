import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { userQueries } from "@/entities/users/api";
import { Choice } from "@/shared/ui/choice";
import { WhenOpened } from "@/shared/ui/when-opened";
import classes from "./deal-list.module.css";
import { activeFilters, patched } from "./filter-model";
import type { DealsSearch } from "./search-types";

const FilterDialog = lazy(async () => ({
  default: (await import("./filter-dialog")).FilterDialog,
}));

type Props = {
  search: DealsSearch;
  onChange: (search: DealsSearch) => void;
  /** What stands at the end of the bar. */
  children: ReactNode;
};

/** The two questions asked most, as links and a list; the rest in the dialog. */
export function FilterBar({ search, onChange, children }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const users = useQuery(userQueries.list());
  const [isOpen, setOpen] = useState(false);
  const states = [
    { status: "", label: t`Все` },
    { status: "open", label: t`В работе` },
    { status: "won", label: t`Выиграны` },
    { status: "lost", label: t`Проиграны` },
  ];
  const colleagues = (users.data?.items ?? []).filter(
    (user) => user.is_active && user.id !== me.user.id,
  );
  const responsible = search.responsible ?? "";
  const count = activeFilters(search).length;

  return (
    <div className={classes["bar"]}>
      <nav className={classes["states"]} aria-label={t`Какие сделки`}>
        {states.map(({ status, label }) => (
          <Link
            key={status}
            className={classes["state"]}
            to="/deals"
            search={patched(search, { status })}
            aria-current={(search.status ?? "") === status ? "true" : undefined}
            activeProps={{}}
          >
            {label}
          </Link>
        ))}
      </nav>
      <Choice
        className={classes["owner"]}
        aria-label={t`Чьи сделки`}
        value={responsible}
        data={[
          { value: "", label: t`Все сотрудники` },
          { value: me.user.id, label: t`Мои сделки` },
          ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ...(responsible.includes(",") ? [{ value: responsible, label: t`Несколько` }] : []),
        ]}
        onChange={(id) => onChange(patched(search, { responsible: id }))}
      />
      <Button
        variant="default"
        aria-haspopup="dialog"
        leftSection={<IconFilter size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? <Trans>Фильтры: {count}</Trans> : <Trans>Фильтры</Trans>}
      </Button>
      <span className={classes["gap"]} />
      {children}
      <WhenOpened opened={isOpen}>
        <FilterDialog
          opened={isOpen}
          search={search}
          onClose={() => setOpen(false)}
          onChange={(next) => {
            setOpen(false);
            onChange(next);
          }}
        />
      </WhenOpened>
    </div>
  );
}
