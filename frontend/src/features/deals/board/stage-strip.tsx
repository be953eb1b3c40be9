import { useLingui } from "@lingui/react/macro";
import { type RefObject, useEffect, useState } from "react";
import type { Column, Stage } from "@/shared/api/types";
import classes from "./board.module.css";

type Props = {
  scroller: RefObject<HTMLElement | null>;
  stages: Stage[];
  columns: Column[];
};

/** On a phone one stage fills the screen: swipe, or tap its name here. */
export function StageStrip({ scroller, stages, columns }: Props) {
  const { t } = useLingui();
  const [current, setCurrent] = useState(0);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = (): void =>
      setCurrent(Math.round(element.scrollLeft / Math.max(1, element.clientWidth)));
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => element.removeEventListener("scroll", onScroll);
  }, [scroller]);

  return (
    <nav className={classes["stages"]} aria-label={t`Этапы`}>
      {stages.map((stage, index) => (
        <button
          key={stage.id}
          type="button"
          className={classes["stage"]}
          aria-current={index === current}
          ref={index === current ? centre : undefined}
          onClick={() => {
            const element = scroller.current;
            element?.scrollTo({ left: index * element.clientWidth });
          }}
        >
          {stage.name} · {columns.find((column) => column.stage_id === stage.id)?.count ?? 0}
        </button>
      ))}
    </nav>
  );
}

function centre(button: HTMLElement | null): void {
  const strip = button?.parentElement;
  if (!button || !strip) return;
  strip.scrollTo({ left: button.offsetLeft - (strip.clientWidth - button.clientWidth) / 2 });
}
