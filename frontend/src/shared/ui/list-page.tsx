import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./list-page.module.css";
import { useDocumentTitle } from "./page";

type Props = {
  title: string;
  count?: ReactNode;
  actions?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
};

/** A page that is one long list: its name and tools stay, the list scrolls. */
export function ListPage({ title, count, actions, tools, children }: Props) {
  useDocumentTitle(title);
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <Title order={1}>{title}</Title>
        {count}
        <span className={classes["gap"]} />
        {actions}
      </header>
      {tools && <div className={classes["tools"]}>{tools}</div>}
      <div className={classes["list"]}>{children}</div>
    </div>
  );
}
