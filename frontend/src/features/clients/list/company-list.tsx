import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { companyQueries } from "@/entities/clients/api";
import type { Company } from "@/shared/api/types";
import { shortName } from "@/entities/user-avatar/model";
import type { GridColumn } from "@/shared/ui/data-grid/grid-model";
import type { RowLinkProps } from "@/shared/ui/data-grid/grid-row";
import { useLongList } from "@/shared/ui/data-grid/use-long-list";
import { ClientsPage } from "./clients-page";
import type { ClientsSearch } from "./list-model";
import classes from "./list.module.css";

type Props = {
  search: ClientsSearch;
  onSearch: (search: ClientsSearch) => void;
  onCreate: () => void;
};

export function CompanyList({ search, onSearch, onCreate }: Props) {
  const { t } = useLingui();
  const list = useLongList(companyQueries.pages(search));
  const columns: GridColumn<Company>[] = [
    { id: "name", title: t`Компания`, min: 220, grow: 2, cell: (row) => row.name },
    { id: "inn", title: t`ИНН`, min: 120, grow: 0.5, cell: (row) => row.inn ?? "—" },
    { id: "phone", title: t`Телефон`, min: 150, cell: (row) => row.phones[0]?.raw ?? "—" },
    { id: "email", title: t`Почта`, min: 160, cell: (row) => row.emails[0] ?? "—" },
    { id: "site", title: t`Сайт`, min: 140, cell: (row) => row.site ?? "—" },
    {
      id: "responsible",
      title: t`Ответственный`,
      min: 130,
      cell: (row) => (row.responsible ? shortName(row.responsible.name) : "—"),
    },
  ];
  return (
    <ClientsPage
      kind="company"
      path="/companies"
      search={search}
      list={list}
      columns={columns}
      onSearch={onSearch}
      onCreate={onCreate}
      renderLink={companyLink}
      renderCard={companyCard}
      words={{
        title: t`Компании`,
        trash: t`Удалённые компании`,
        placeholder: t`Название, ИНН или телефон`,
        create: t`Новая компания`,
        none: <Trans>Компаний пока нет</Trans>,
        hint: <Trans>Организации и ИП, которым вы продаёте.</Trans>,
      }}
    />
  );
}

function companyLink(row: Company, props: RowLinkProps) {
  return (
    <Link {...props} to="/companies/$companyId" params={{ companyId: row.id }}>
      {row.name}
    </Link>
  );
}

function companyCard(row: Company) {
  const ways = [row.phones[0]?.raw, row.emails[0]].filter(Boolean);
  return (
    <>
      {row.inn && (
        <span className={classes["dim"]}>
          <Trans>ИНН {row.inn}</Trans>
        </span>
      )}
      {ways.length > 0 && <span>{ways.join(", ")}</span>}
    </>
  );
}
