import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachClosestEdge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { BlockTools } from "./block-tools";
import { BLOCKS, type BlockName } from "./layout-model";
import classes from "./home.module.css";

const BLOCK = "home-block";

const nameIn = (data: Record<string | symbol, unknown>): BlockName | undefined =>
  BLOCKS.find((name) => name === data[BLOCK]);

export type Arrange = {
  onStep: (by: 1 | -1) => void;
  onHide: () => void;
  /** Another block was dropped before or after this one. */
  onDrop: (other: BlockName, side: "before" | "after") => void;
};

type Props = {
  name: BlockName;
  title: string;
  /** Null: blocks stand still. */
  arrange: Arrange | null;
  children: ReactNode;
};

/** A block of the page of the day. While the page is arranged it is dragged by its handle, or moved by its buttons. */
export function Block({ name, title, arrange, children }: Props) {
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [side, setSide] = useState<"before" | "after" | null>(null);
  const drop = useRef(arrange?.onDrop);
  useEffect(() => {
    drop.current = arrange?.onDrop;
  });
  const isArranged = arrange !== null;

  useEffect(() => {
    const element = ref.current;
    if (!element || !handle.current || !isArranged) return undefined;
    const sideOf = (data: Record<string | symbol, unknown>) => {
      const edge = extractClosestEdge(data);
      return edge === "top" || edge === "left" ? "before" : "after";
    };
    return combine(
      draggable({
        element,
        dragHandle: handle.current,
        getInitialData: () => ({ [BLOCK]: name }),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => nameIn(source.data) !== undefined,
        getData: ({ input }) =>
          attachClosestEdge(
            { [BLOCK]: name },
            { element, input, allowedEdges: ["top", "bottom", "left", "right"] },
          ),
        onDrag: ({ self, source }) =>
          setSide(nameIn(source.data) === name ? null : sideOf(self.data)),
        onDragLeave: () => setSide(null),
        onDrop: ({ self, source }) => {
          setSide(null);
          const other = nameIn(source.data);
          if (other) drop.current?.(other, sideOf(self.data));
        },
      }),
    );
  }, [name, isArranged]);

  return (
    <section
      ref={ref}
      className={classes["block"]}
      aria-labelledby={id}
      data-block={name}
      data-side={side ?? undefined}
    >
      <div className={classes["head"]}>
        <h2 id={id} className={classes["title"]}>
          {title}
        </h2>
        {arrange && <BlockTools title={title} handle={handle} {...arrange} />}
      </div>
      {children}
    </section>
  );
}
