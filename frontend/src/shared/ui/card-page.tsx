import { Title } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import classes from "./card-page.module.css";
import { useEditKey } from "./use-edit-key";

type Props = { main: ReactNode; side: ReactNode; canEdit: boolean; children?: ReactNode };

/** The page of one record: its facts, and beside them what goes on with it. Dialogs are its children. */
export function CardPage({ main, side, canEdit, children }: Props) {
  const facts = useRef<HTMLDivElement>(null);
  useEditKey(facts, canEdit);
  return (
    <div className={classes["page"]}>
      <div ref={facts} className={classes["main"]}>
        {main}
      </div>
      <div className={classes["side"]}>{side}</div>
      {children}
    </div>
  );
}

type BlockProps = { id?: string; title?: ReactNode; children: ReactNode };

export function Block({ id, title, children }: BlockProps) {
  return (
    <section id={id} className={classes["block"]}>
      {title && (
        <Title order={2} size="h5" mb="xs">
          {title}
        </Title>
      )}
      {children}
    </section>
  );
}
