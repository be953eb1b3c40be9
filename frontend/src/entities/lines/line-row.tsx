import { Trans, useLingui } from "@lingui/react/macro";
import { ActionIcon, Checkbox, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Product } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import { LineTitle } from "./line-title";
import classes from "./lines.module.css";
import { type LineDraft, type LineField, RATES } from "./lines-model";

type Props = {
  line: LineDraft;
  number: number;
  /** What the line comes to. */
  sum: ReactNode;
  problems: LineField[];
  canEdit: boolean;
  autoFocus: boolean;
  priceList: string;
  /** Where the line stands in a document, as a JSON pointer; absent: it is a line of a deal. */
  pointer?: string;
  onChange: (change: Partial<LineDraft>) => void;
  onPick: (product: Product) => void;
  onRemove: () => void;
};

export function LineRow(props: Props) {
  const { line, number, sum, problems, canEdit, autoFocus, priceList, pointer } = props;
  const { onChange, onPick, onRemove } = props;
  const { t } = useLingui();
  const bad = (field: LineField): boolean => problems.includes(field);
  const cell = { size: "sm" as const, disabled: !canEdit };
  const place = (field: string) => pointer && { "data-pointer": `${pointer}/${field}` };
  return (
    <div role="row" className={classes["row"]}>
      <span role="cell" className={classes["title"]}>
        <LineTitle
          line={line}
          canEdit={canEdit}
          priceList={priceList}
          onChange={onChange}
          onPick={onPick}
          input={{
            ...cell,
            ...place("title"),
            "aria-label": t`Название, позиция ${number}`,
            placeholder: t`Название или артикул`,
            error: bad("title"),
            autoFocus,
          }}
        />
        {pointer && (
          <TextInput
            {...cell}
            {...place("article")}
            size="xs"
            mt={4}
            aria-label={t`Артикул, позиция ${number}`}
            placeholder={t`Артикул`}
            maxLength={100}
            value={line.article}
            error={bad("article")}
            onChange={(event) => onChange({ article: event.currentTarget.value })}
          />
        )}
      </span>
      <span role="cell">
        <TextInput
          {...cell}
          {...place("quantity")}
          aria-label={t`Количество, позиция ${number}`}
          inputMode="decimal"
          value={line.quantity}
          error={bad("quantity")}
          onChange={(event) => onChange({ quantity: event.currentTarget.value })}
        />
      </span>
      <span role="cell">
        <TextInput
          {...cell}
          {...place("unit")}
          aria-label={t`Единица, позиция ${number}`}
          value={line.unit}
          error={bad("unit")}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
      </span>
      <span role="cell">
        <TextInput
          {...cell}
          {...place("price")}
          aria-label={t`Цена, позиция ${number}`}
          placeholder={t`Цена`}
          inputMode="decimal"
          value={line.price}
          error={bad("price")}
          onChange={(event) => onChange({ price: event.currentTarget.value })}
        />
      </span>
      <span role="cell">
        <TextInput
          {...cell}
          {...place("discount_percent")}
          aria-label={t`Скидка, позиция ${number}`}
          placeholder="0"
          inputMode="decimal"
          value={line.discount}
          error={bad("discount")}
          onChange={(event) => onChange({ discount: event.currentTarget.value })}
        />
      </span>
      <span role="cell">
        <Choice
          {...cell}
          {...place("vat_rate")}
          aria-label={t`Ставка НДС, позиция ${number}`}
          value={line.vatRate}
          error={bad("vatRate")}
          data={RATES.map((rate) => ({
            value: rate,
            label: rate === "none" ? t`без НДС` : `${rate} %`,
          }))}
          onChange={(vatRate) => onChange({ vatRate })}
        />
        {!pointer && line.vatRate !== "none" && (
          <Checkbox
            mt={6}
            size="xs"
            disabled={!canEdit}
            checked={line.isVatIncluded}
            label={<Trans>в цене</Trans>}
            onChange={(event) => onChange({ isVatIncluded: event.currentTarget.checked })}
          />
        )}
      </span>
      <span role="cell" className={classes["sum"]}>
        {sum}
      </span>
      <span role="cell" className={classes["remove"]}>
        {canEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`Удалить позицию ${number}`}
            onClick={onRemove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </div>
  );
}
