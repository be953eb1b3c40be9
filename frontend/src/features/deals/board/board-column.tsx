import { Trans, useLingui } from "@lingui/react/macro";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { ActionIcon, Loader } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Money } from "@/entities/money/money";
import { stageColor } from "@/entities/pipelines/model";
import type { Column, Stage } from "@/shared/api/types";
import classes from "./board.module.css";
import { columnData, isCardData } from "./drag-data";

type Props = {
  stage: Stage;
  column: Column;
  children: ReactNode;
  onCreate: ((stageId: string) => void) | null;
  onMore: (stageId: string, cursor: string) => Promise<void>;
};

export function BoardColumn({ stage, column, children, onCreate, onMore }: Props) {
  const { t } = useLingui();
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    if (!section.current || !list.current) return undefined;
    return combine(
      dropTargetForElements({
        element: section.current,
        canDrop: ({ source }) => isCardData(source.data),
        getData: () => columnData(stage.id),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
      autoScrollForElements({ element: list.current }),
    );
  }, [stage.id]);

  return (
    <section
      ref={section}
      id={`stage-${stage.id}`}
      className={classes["column"]}
      data-over={isOver || undefined}
      aria-labelledby={`stage-name-${stage.id}`}
    >
      <header className={classes["head"]}>
        <span
          className={classes["dot"]}
          style={{ background: `var(--mantine-color-${stageColor(stage)}-6)` }}
          aria-hidden
        />
        <h2 id={`stage-name-${stage.id}`} className={classes["name"]} title={stage.name}>
          {stage.name}
        </h2>
        <span className={classes["count"]}>{column.count}</span>
        <span className={classes["sum"]}>
          <Money value={column.amount} short />
        </span>
        {onCreate && stage.kind === "open" && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            tabIndex={-1}
            aria-label={t`Новая сделка: ${stage.name}`}
            onClick={() => onCreate(stage.id)}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
      </header>
      <ul ref={list} className={classes["list"]} aria-labelledby={`stage-name-${stage.id}`}>
        {children}
        {column.cards.length === 0 && (
          <li className={classes["empty"]}>
            <Trans>Нет сделок</Trans>
          </li>
        )}
        {column.next_cursor !== null && (
          <MoreRow
            key={column.next_cursor}
            onSeen={() => onMore(stage.id, column.next_cursor ?? "")}
          />
        )}
      </ul>
    </section>
  );
}

/** The last row of a column: seen means that the next cards are needed. */
function MoreRow({ onSeen }: { onSeen: () => Promise<void> }) {
  const ref = useRef<HTMLLIElement>(null);
  const seen = useRef(onSeen);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    seen.current = onSeen;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element || isFailed) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        seen.current().catch(() => setFailed(true));
      },
      { rootMargin: "300px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isFailed]);
  return (
    <li ref={ref} className={classes["more"]}>
      {isFailed ? (
        <button type="button" className={classes["retry"]} onClick={() => setFailed(false)}>
          <Trans>Показать ещё</Trans>
        </button>
      ) : (
        <Loader size="xs" type="dots" />
      )}
    </li>
  );
}
