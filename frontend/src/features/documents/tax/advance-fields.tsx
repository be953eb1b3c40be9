import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Textarea, TextInput } from "@mantine/core";
import type { LineDraft } from "@/entities/lines/lines-model";
import { problemsIn } from "../model";
import type { OwnPartProps } from "../own-part-props";
import { Totals } from "../totals";
import { calculatedRateName } from "./line-words";
import classes from "./tax.module.css";

/** What was paid ahead, a line for each rate: how much of what. */
export function AdvanceFields(props: OwnPartProps) {
  const { seen, fields, isCounted, isTried, refused, onChange } = props;
  const { t } = useLingui();
  const patch = (key: string, change: Partial<LineDraft>): void => {
    const lines = fields.lines.map((line) => (line.key === key ? { ...line, ...change } : line));
    onChange({ lines }, "/lines");
  };
  return (
    <Stack gap="xs">
      <div
        className={classes["table"]}
        role="table"
        aria-label={t`За что аванс`}
        data-pointer="/lines"
        tabIndex={-1}
      >
        <div role="row" className={`${classes["head"]} ${classes["advance"]}`}>
          <span role="columnheader">
            <Trans>Название</Trans>
          </span>
          <span role="columnheader" className={classes["number"]}>
            <Trans>Сумма, ₽</Trans>
          </span>
          <span role="columnheader" className={classes["number"]}>
            <Trans>НДС</Trans>
          </span>
        </div>
        {fields.lines.map((line, index) => {
          const number = index + 1;
          const problems = isTried ? problemsIn(line, seen.kind) : [];
          const at = (field: string) => refused.get(`/lines/${index}/${field}`);
          return (
            <div key={line.key} role="row" className={`${classes["row"]} ${classes["advance"]}`}>
              <span role="cell" className={classes["wide"]}>
                <Textarea
                  size="sm"
                  autosize
                  minRows={1}
                  maxLength={300}
                  aria-label={t`Название, позиция ${number}`}
                  value={line.title}
                  data-pointer={`/lines/${index}/title`}
                  error={at("title") ?? problems.includes("title")}
                  onChange={({ currentTarget }) =>
                    patch(line.key, { title: currentTarget.value.replaceAll("\n", " ") })
                  }
                />
              </span>
              <span role="cell">
                <TextInput
                  size="sm"
                  inputMode="decimal"
                  aria-label={t`Сумма, позиция ${number}`}
                  value={line.price}
                  data-pointer={`/lines/${index}/price`}
                  error={Boolean(at("price")) || problems.includes("price")}
                  onChange={({ currentTarget }) => patch(line.key, { price: currentTarget.value })}
                />
              </span>
              <span role="cell" className={classes["rate"]}>
                {calculatedRateName(line.vatRate)}
              </span>
            </div>
          );
        })}
      </div>
      <Totals
        document={seen}
        typed={isCounted ? undefined : { lines: fields.lines, isVatIncluded: seen.vat_included }}
      />
    </Stack>
  );
}
