import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import { rateTitle } from "@/entities/catalogue/rate-title";
import { Money } from "@/entities/money/money";
import { amountsOf } from "@/entities/lines/amounts-model";
import type { LineDraft, LineField } from "@/entities/lines/lines-model";
import type { DealDocument } from "@/shared/api/types";
import { countedOf, problemsIn } from "../model";
import type { OwnPartProps } from "../own-part-props";
import { beforeOf } from "./correction-model";
import { Difference } from "./difference";
import { measureOf } from "./line-words";
import classes from "./tax.module.css";

/** What was, to be read, and beside it what is, to be typed: only quantities, prices and discounts can be other. */
export function CorrectionFields(props: OwnPartProps) {
  const { seen, fields, isCounted, isTried, refused, onChange } = props;
  const { t } = useLingui();
  const patch = (key: string, change: Partial<LineDraft>): void => {
    const lines = fields.lines.map((line) => (line.key === key ? { ...line, ...change } : line));
    onChange({ lines }, "/lines");
  };
  return (
    <Stack gap="md">
      <div
        className={classes["table"]}
        role="table"
        aria-label={t`Что было и что стало`}
        data-pointer="/lines"
        tabIndex={-1}
      >
        <Head />
        {fields.lines.map((line, index) => (
          <Row
            key={line.key}
            seen={seen}
            line={line}
            index={index}
            problems={isTried ? problemsIn(line, seen.kind) : []}
            refused={refused}
            onChange={(change) => patch(line.key, change)}
          />
        ))}
      </div>
      <Difference document={seen} isCounted={isCounted} />
      <TextInput
        label={t`Основание изменения`}
        placeholder={t`Соглашение № 2 от 20.11.2026`}
        maxLength={300}
        value={fields.basis}
        data-pointer="/basis"
        error={refused.get("/basis")}
        onChange={({ currentTarget }) => onChange({ basis: currentTarget.value }, "/basis")}
      />
    </Stack>
  );
}

function Head() {
  return (
    <div role="row" className={`${classes["head"]} ${classes["correction"]}`}>
      <span role="columnheader">
        <Trans>Название</Trans>
      </span>
      <span role="columnheader">
        <Trans>Было</Trans>
      </span>
      <span role="columnheader" className={classes["number"]}>
        <Trans>Кол-во</Trans>
      </span>
      <span role="columnheader" className={classes["number"]}>
        <Trans>Цена, ₽</Trans>
      </span>
      <span role="columnheader" className={classes["number"]}>
        <Trans>Скидка, %</Trans>
      </span>
      <span role="columnheader" className={classes["number"]}>
        <Trans>Стало</Trans>
      </span>
    </div>
  );
}

type RowProps = {
  seen: DealDocument;
  line: LineDraft;
  index: number;
  problems: LineField[];
  refused: ReadonlyMap<string, string>;
  onChange: (change: Partial<LineDraft>) => void;
};

function Row({ seen, line, index, problems, refused, onChange }: RowProps) {
  const { t } = useLingui();
  const number = index + 1;
  const before = beforeOf(seen, line.id);
  const counted =
    countedOf(seen, line, seen.vat_included) ?? amountsOf(line, seen.vat_included)?.amount;
  const heads = { quantity: t`Кол-во`, price: t`Цена, ₽`, discount: t`Скидка, %` };
  const input = (name: keyof typeof heads, place: string, label: string) => {
    const pointer = `/lines/${index}/${place}`;
    return (
      <span role="cell">
        <span className={classes["label"]} aria-hidden>
          {heads[name]}
        </span>
        <TextInput
          size="sm"
          aria-label={label}
          placeholder={name === "discount" ? "0" : ""}
          inputMode="decimal"
          value={line[name]}
          data-pointer={pointer}
          // A cell has no room for words: these are told below.
          error={refused.has(pointer) || problems.includes(name)}
          onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
        />
      </span>
    );
  };
  return (
    <div role="row" className={`${classes["row"]} ${classes["correction"]}`}>
      <span role="cell" className={classes["wide"]}>
        {line.title}
        <span className={classes["small"]}>
          {[line.article, rateTitle(line.vatRate)].filter(Boolean).join(", ")}
        </span>
      </span>
      <span role="cell" className={classes["wide"]}>
        {before && (
          <>
            <span className={classes["narrow"]}>
              <Trans>Было:</Trans>{" "}
            </span>
            {measureOf(before)}
            <span className={classes["small"]}>
              <Money value={before.amount} />
            </span>
          </>
        )}
      </span>
      {input("quantity", "quantity", t`Количество, позиция ${number}`)}
      {input("price", "price", t`Цена, позиция ${number}`)}
      {input("discount", "discount_percent", t`Скидка, позиция ${number}`)}
      <span role="cell" className={classes["sum"]}>
        <span className={classes["narrow"]}>
          <Trans>Стало:</Trans>{" "}
        </span>
        {counted === undefined ? "…" : <Money value={counted} />}
      </span>
    </div>
  );
}
