import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, type ReactNode, useState } from "react";
import { useMe } from "@/entities/identity/use-me";
import { userQueries } from "@/entities/users/api";
import { withRest } from "@/shared/i18n/i18n";
import { useIsPhone } from "@/shared/lib/use-is-phone";
import { Choice } from "@/shared/ui/choice";
import { WhenOpened } from "@/shared/ui/when-opened";
import classes from "./deal-list.module.css";
import { activeFilters, meant, patched } from "./filter-model";
import type { DealsSearch } from "./search-types";
import { useStates } from "./use-states";

const FilterDialog = lazy(async () => ({
  default: (await withRest(import("./filter-dialog"))).FilterDialog,
}));

type Props = {
  search: DealsSearch;
  onChange: (search: DealsSearch) => void;
  /** What stands at its beginning. */
  views?: ReactNode;
  /** What stands at the end of the bar. */
  children: ReactNode;
};

/** The two questions asked most, as links and a list; the rest in the dialog. A phone has room for its button only. */
export function FilterBar({ search, onChange, views, children }: Props) {
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const count = activeFilters(search).length;

  return (
    <div className={classes["bar"]}>
      {views}
      {!isPhone && <QuickFilters search={search} onChange={onChange} />}
      <Button
        variant="default"
        aria-haspopup="dialog"
        leftSection={<IconFilter size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? <Trans>Фильтры · {count}</Trans> : <Trans>Фильтры</Trans>}
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

function QuickFilters({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useLingui();
  const me = useMe();
  const users = useQuery(userQueries.list());
  const states = useStates();
  const colleagues = (users.data?.items ?? []).filter(
    (user) => user.is_active && user.id !== me.user.id,
  );
  const responsible = search.responsible ?? "";
  return (
    <>
      <nav className={classes["states"]} aria-label={t`Какие сделки`}>
        {states.map(({ value: status, label }) => (
          <Link
            key={status}
            className={classes["state"]}
            to="/deals"
            search={meant(patched(search, { status }))}
            aria-current={(search.status ?? "") === status ? "true" : undefined}
            activeOptions={{ exact: true }}
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
    </>
  );
}
