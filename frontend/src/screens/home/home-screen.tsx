import { announce } from "@atlaskit/pragmatic-drag-and-drop-live-region";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Title } from "@mantine/core";
import { IconCheck, IconEye, IconLayoutGrid } from "@tabler/icons-react";
import { type ComponentType, lazy, Suspense, useRef, useState } from "react";
import { useCan, useMe } from "@/entities/identity/use-me";
import { Block } from "@/features/home/block";
import classes from "@/features/home/home.module.css";
import {
  BLOCKS,
  type BlockName,
  type Layout,
  placed,
  shownBlocks,
  stepped,
  toggledBlock,
  USUAL,
} from "@/features/home/layout-model";
import { useLayout } from "@/features/home/use-layout";
import { useDocumentTitle } from "@/shared/ui/page";
import { EmptyState } from "@/shared/ui/states/empty-state";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { blockTitle } from "./block-words";
import { DayBlock } from "./day-block";
import { MonthBlock } from "./month-block";
import { NowBlock } from "./now-block";

// What lists need for their rows comes after the figures.
const LostBlock = lazy(async () => ({ default: (await import("./lost-block")).LostBlock }));
const DebtsBlock = lazy(async () => ({ default: (await import("./debts-block")).DebtsBlock }));
const OriginalsBlock = lazy(async () => ({
  default: (await import("./originals-block")).OriginalsBlock,
}));

type Part = { Content: ComponentType; needs: string[] };

/** What each block shows, and what a reader must be allowed to see of it. */
const PARTS: Record<BlockName, Part> = {
  day: { Content: DayBlock, needs: [] },
  month: { Content: MonthBlock, needs: [] },
  now: { Content: NowBlock, needs: [] },
  money: { Content: DebtsBlock, needs: ["documents.read", "payments.read"] },
  lost: { Content: LostBlock, needs: [] },
  originals: { Content: OriginalsBlock, needs: ["documents.read"] },
};

export function HomeScreen() {
  const canRead = useCan("deals.read");
  return canRead ? <Home /> : <HomeDenied />;
}

function Home() {
  const { t } = useLingui();
  const { layout, put } = useLayout();
  useDocumentTitle(t`Сегодня`);
  if (layout) return <Blocks layout={layout} put={put} />;
  return (
    <div className={classes["page"]}>
      <header className={classes["top"]}>
        <Title order={1}>
          <Trans>Сегодня</Trans>
        </Title>
      </header>
      <SkeletonLines count={3} height={220} />
    </div>
  );
}

type BlocksProps = { layout: Layout; put: (layout: Layout) => void };

/** The firm's day on one page; each part of it comes, and fails, by itself. */
function Blocks({ layout, put }: BlocksProps) {
  const { t } = useLingui();
  const { permissions } = useMe();
  const [isArranging, setArranging] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const may = (wanted: string): boolean => permissions.some(({ name }) => name === wanted);
  const seen = BLOCKS.filter((name) => PARTS[name].needs.every(may));
  const shown = shownBlocks(layout, seen);
  const hidden = seen.filter((name) => !shown.includes(name));
  const move = (name: BlockName, next: Layout): void => {
    put(next);
    const now = shownBlocks(next, seen);
    announce(t`${blockTitle(name)}: место ${now.indexOf(name) + 1} из ${now.length}`);
  };
  const hide = (name: BlockName): void => {
    put(toggledBlock(layout, name));
    announce(t`${blockTitle(name)}: скрыто`);
    // The button that was pressed is gone.
    toggle.current?.focus();
  };
  return (
    <div className={classes["page"]}>
      <header className={classes["top"]}>
        <Title order={1}>
          <Trans>Сегодня</Trans>
        </Title>
        <Button
          ref={toggle}
          className={classes["arrange"] ?? ""}
          variant={isArranging ? "filled" : "default"}
          leftSection={
            isArranging ? (
              <IconCheck size={16} aria-hidden />
            ) : (
              <IconLayoutGrid size={16} aria-hidden />
            )
          }
          onClick={() => setArranging(!isArranging)}
        >
          {isArranging ? <Trans>Готово</Trans> : <Trans>Настроить</Trans>}
        </Button>
      </header>
      {isArranging && (
        <div className={classes["hiddenBlocks"]}>
          {hidden.map((name) => {
            const title = blockTitle(name);
            return (
              <Button
                key={name}
                size="compact-sm"
                variant="light"
                leftSection={<IconEye size={14} aria-hidden />}
                onClick={() => move(name, toggledBlock(layout, name))}
              >
                <Trans>Показать: {title}</Trans>
              </Button>
            );
          })}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => put(USUAL)}>
            <Trans>Вернуть как было</Trans>
          </Button>
        </div>
      )}
      <div className={classes["blocks"]}>
        {shown.map((name) => {
          const { Content } = PARTS[name];
          return (
            <Block
              key={name}
              name={name}
              title={blockTitle(name)}
              arrange={
                isArranging
                  ? {
                      onStep: (by) => move(name, stepped(layout, seen, name, by)),
                      onHide: () => hide(name),
                      onDrop: (other, side) => move(other, placed(layout, other, name, side)),
                    }
                  : null
              }
            >
              <Suspense fallback={<SkeletonLines count={5} height={36} />}>
                <Content />
              </Suspense>
            </Block>
          );
        })}
      </div>
      {shown.length === 0 && (
        <EmptyState
          kind="none"
          title={<Trans>Все блоки скрыты</Trans>}
          hint={<Trans>Нажмите «Настроить» и покажите те, что нужны.</Trans>}
        />
      )}
    </div>
  );
}

function HomeDenied() {
  return (
    <EmptyState
      kind="denied"
      title={<Trans>Сводка вам не видна</Trans>}
      hint={<Trans>Попросите у администратора право «Видеть сделки».</Trans>}
    />
  );
}
