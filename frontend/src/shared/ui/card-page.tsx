import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./card-page.module.css";

type Props = { main: ReactNode; side: ReactNode; children?: ReactNode };

/** The page of one record: its facts, and beside them what goes on with it. Dialogs are its children. */
export function CardPage({ main, side, children }: Props) {
  return (
    <div className={classes["page"]}>
      <div className={classes["main"]}>{main}</div>
      <div className={classes["side"]}>{side}</div>
      {children}
    </div>
  );
}

export function Block({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes["block"]}>
      {title && (
        <Title order={2} size="h5" mb="xs">
          {title}
        </Title>
      )}
      {children}
    </section>
  );
}
