import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { PriceListChoice } from "@/entities/catalogue/price-list-choice";
import { amountsOf } from "@/entities/lines/amounts-model";
import { DiscountForAll } from "@/entities/lines/discount-for-all";
import { LineRow } from "@/entities/lines/line-row";
import {
  emptyDraft,
  isBlank,
  type LineDraft,
  lineProblems,
  taken,
} from "@/entities/lines/lines-model";
import { LinesTable } from "@/entities/lines/lines-table";
import { newKey } from "@/shared/api/if-match";
import { Money } from "@/entities/money/money";
import type { Product } from "@/shared/api/types";
import { toastDone } from "@/shared/ui/toast";
import { type Counted, countedOf, pickedFor, refusedFields } from "./model";

type Props = {
  /** The lines as the server counted them. */
  seen: Counted;
  lines: LineDraft[];
  isVatIncluded: boolean;
  isTried: boolean;
  /** The places that the server has refused. */
  refused: ReadonlyMap<string, string>;
  onChange: (lines: LineDraft[]) => void;
};

/** What the document is about; sums stand as the server counted them or, of a changed line, as it will. */
export function DocumentLines({ seen, lines, isVatIncluded, isTried, refused, onChange }: Props) {
  const { t } = useLingui();
  const [priceList, setPriceList] = useState("");
  const patch = (key: string, change: Partial<LineDraft>): void =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  const pick = (line: LineDraft, product: Product): void => {
    const { change, isOtherVat } = pickedFor(taken(product), isVatIncluded);
    patch(line.key, change);
    if (!isOtherVat) return;
    toastDone(
      isVatIncluded ? (
        <Trans>В каталоге цена без НДС: впишите цену с НДС.</Trans>
      ) : (
        <Trans>В каталоге цена с НДС: впишите цену без НДС.</Trans>
      ),
    );
  };
  const kept = lines.filter((line) => !isBlank(line));
  return (
    <Stack gap="xs">
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Позиций нет.</Trans>
        </Text>
      ) : (
        <LinesTable>
          {lines.map((line, index) => {
            const place = kept.indexOf(line);
            const counted =
              countedOf(seen, line, isVatIncluded) ?? amountsOf(line, isVatIncluded)?.amount;
            const own = isTried && place !== -1 ? lineProblems(line) : [];
            return (
              <LineRow
                key={line.key}
                line={line}
                number={index + 1}
                pointer={`/lines/${index}`}
                sum={counted === undefined ? "…" : <Money value={counted} />}
                problems={[...own, ...refusedFields(refused.keys(), place)]}
                canEdit
                priceList={priceList}
                autoFocus={line.id === null && index === lines.length - 1}
                onChange={(change) => patch(line.key, change)}
                onPick={(product) => pick(line, product)}
                onRemove={() => onChange(lines.filter((other) => other.key !== line.key))}
              />
            );
          })}
        </LinesTable>
      )}
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          data-pointer="/lines"
          onClick={() => onChange([...lines, emptyDraft(newKey(), t`шт`, lines.at(-1))])}
        >
          <Trans>Добавить позицию</Trans>
        </Button>
        <DiscountForAll lines={lines} onChange={onChange} />
        <PriceListChoice value={priceList} onChange={setPriceList} />
      </Group>
    </Stack>
  );
}
