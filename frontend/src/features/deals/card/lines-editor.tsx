import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { LineRow } from "@/entities/lines/line-row";
import {
  emptyDraft,
  isBlank,
  type LineDraft,
  lineProblems,
  taken,
  toDraft,
  toInput,
} from "@/entities/lines/lines-model";
import { LinesTable } from "@/entities/lines/lines-table";
import { Money } from "@/entities/money/money";
import { newKey } from "@/shared/api/if-match";
import { loadRest, withRest } from "@/shared/i18n/i18n";
import type { Deal } from "@/shared/api/types";
import { formatMoney } from "@/shared/lib/money";
import { sendDeal } from "../api";
import type { DealChanger } from "./use-deal-change";
import { WriteButton } from "@/shared/ui/write-button";

const PriceListChoice = lazy(async () => {
  const [module] = await Promise.all([
    import("@/entities/catalogue/price-list-choice"),
    loadRest(),
  ]);
  return { default: module.PriceListChoice };
});

const TypedSum = lazy(async () => ({
  default: (await withRest(import("@/entities/lines/typed-lines"))).TypedSum,
}));

const TypedTotals = lazy(async () => ({
  default: (await withRest(import("@/entities/lines/typed-lines"))).TypedTotals,
}));

const DiscountForAll = lazy(async () => ({
  default: (await withRest(import("@/entities/lines/discount-for-all"))).DiscountForAll,
}));

type Props = { deal: Deal; changer: DealChanger; canEdit: boolean };

/** What is sold, on one screen: its sums as the server counted them or, while they are typed, as it will. */
export function LinesEditor({ deal, changer, canEdit }: Props) {
  const { t } = useLingui();
  const [drafts, setDrafts] = useState<LineDraft[] | null>(null);
  const [seen, setSeen] = useState("");
  const [isTried, setTried] = useState(false);
  const [priceList, setPriceList] = useState("");
  const lines = drafts ?? deal.lines.map(toDraft);

  const begin = (next: LineDraft[]): void => {
    if (drafts === null) setSeen(describe(deal));
    setDrafts(next);
  };
  const patch = (key: string, change: Partial<LineDraft>): void =>
    begin(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  const add = (): void => begin([...lines, emptyDraft(newKey(), t`шт`, lines.at(-1))]);
  const reset = (): void => {
    setDrafts(null);
    setTried(false);
  };

  const save = (): void => {
    const kept = lines.filter((line) => !isBlank(line));
    setTried(true);
    if (kept.some((line) => lineProblems(line).length > 0)) return;
    changer.choose(
      {
        label: t`Товары и услуги`,
        mine: t`${kept.length} поз.`,
        shown: describe,
        seen,
        send: (known) => sendDeal.lines(known, kept.map(toInput)),
      },
      reset,
    );
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // What is typed into a dialog over the lines comes by here, too.
    const isWithin = dialogOf(event.target) === dialogOf(event.currentTarget);
    if (drafts === null || !isWithin) return;
    if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
  };

  return (
    <Stack gap="xs" onKeyDown={onKeyDown}>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Добавьте позиции — сумма сделки посчитается по ним.</Trans>
        </Text>
      ) : (
        <LinesTable>
          {lines.map((line, index) => (
            <LineRow
              key={line.key}
              line={line}
              number={index + 1}
              sum={
                drafts === null ? (
                  <Money value={deal.lines[index]?.amount ?? ""} />
                ) : (
                  <Suspense fallback="…">
                    <TypedSum line={line} />
                  </Suspense>
                )
              }
              problems={isTried && !isBlank(line) ? lineProblems(line) : []}
              canEdit={canEdit}
              priceList={priceList}
              autoFocus={line.id === null && index === lines.length - 1}
              onChange={(change) => patch(line.key, change)}
              onPick={(product) => patch(line.key, taken(product))}
              onRemove={() => begin(lines.filter((other) => other.key !== line.key))}
            />
          ))}
        </LinesTable>
      )}
      {drafts !== null && (
        <Suspense>
          <TypedTotals lines={drafts} />
        </Suspense>
      )}
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          {canEdit && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={add}
            >
              <Trans>Добавить позицию</Trans>
            </Button>
          )}
          {canEdit && lines.length > 1 && (
            <Suspense>
              <DiscountForAll lines={lines} onChange={begin} />
            </Suspense>
          )}
          {drafts !== null && (
            <Suspense>
              <PriceListChoice value={priceList} onChange={setPriceList} />
            </Suspense>
          )}
        </Group>
        {drafts === null ? (
          deal.lines.length > 0 && (
            <Text size="sm">
              <Plural
                value={deal.lines.length}
                one="# позиция"
                few="# позиции"
                many="# позиций"
                other="# позиции"
              />
              ,{" "}
              <b>
                <Money value={deal.amount} />
              </b>
            </Text>
          )
        ) : (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={reset}>
              <Trans>Отменить</Trans>
            </Button>
            <WriteButton size="compact-sm" onClick={save} loading={changer.isBusy}>
              <Trans>Сохранить</Trans>
            </WriteButton>
          </Group>
        )}
      </Group>
    </Stack>
  );
}

function dialogOf(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest('[role="dialog"]') : null;
}

/** The lines as one text, to notice that somebody else has changed them. */
function describe(deal: Deal): string {
  return deal.lines
    .map((line) => `${line.title} × ${line.quantity} = ${formatMoney(line.amount)}`)
    .join("; ");
}
