import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { contactQueries } from "@/entities/clients/api";
import type { Contact } from "@/shared/api/types";
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

export function ContactList({ search, onSearch, onCreate }: Props) {
  const { t } = useLingui();
  const list = useLongList(contactQueries.pages(search));
  const columns: GridColumn<Contact>[] = [
    { id: "name", title: t`Контакт`, min: 200, grow: 2, cell: (row) => row.name },
    { id: "post", title: t`Должность`, min: 130, cell: (row) => row.post ?? "—" },
    {
      id: "company",
      title: t`Компания`,
      min: 160,
      grow: 1.5,
      cell: (row) => row.company?.name ?? "—",
    },
    { id: "phone", title: t`Телефон`, min: 150, cell: (row) => row.phones[0]?.raw ?? "—" },
    { id: "email", title: t`Почта`, min: 160, cell: (row) => row.emails[0] ?? "—" },
    {
      id: "responsible",
      title: t`Ответственный`,
      min: 130,
      cell: (row) => (row.responsible ? shortName(row.responsible.name) : "—"),
    },
  ];
  return (
    <ClientsPage
      kind="contact"
      path="/contacts"
      search={search}
      list={list}
      columns={columns}
      onSearch={onSearch}
      onCreate={onCreate}
      renderLink={contactLink}
      renderCard={contactCard}
      words={{
        title: t`Контакты`,
        trash: t`Удалённые контакты`,
        placeholder: t`Имя, телефон или почта`,
        create: t`Новый контакт`,
        none: <Trans>Контактов пока нет</Trans>,
        hint: <Trans>Люди появятся здесь из сделок, или создайте первого сами.</Trans>,
      }}
    />
  );
}

function contactLink(row: Contact, props: RowLinkProps) {
  return (
    <Link {...props} to="/contacts/$contactId" params={{ contactId: row.id }}>
      {row.name}
    </Link>
  );
}

function contactCard(row: Contact) {
  const work = [row.post, row.company?.name].filter(Boolean).join(", ");
  const ways = [row.phones[0]?.raw, row.emails[0]].filter((way) => way && way !== row.name);
  return (
    <>
      {work && <span className={classes["dim"]}>{work}</span>}
      {ways.length > 0 && <span>{ways.join(", ")}</span>}
    </>
  );
}
