import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { TableLayout } from "@/shared/api/types";
import { Choice } from "@/shared/ui/choice";
import classes from "./imports.module.css";
import { type Choices, chosen, filledColumns, type ImportField } from "./model";

type Props = {
  layout: TableLayout;
  fields: ImportField[];
  onChoose: (choices: Choices) => void;
};

/** The columns as they were understood, each with its first values; whoever knows better says so. */
export function ColumnChoices({ layout, fields, onChoose }: Props) {
  const { t } = useLingui();
  const row = layout.head_row;
  return (
    <section aria-label={t`Столбцы таблицы`}>
      <Text size="sm" c="dimmed" mb={4}>
        <Trans>Что в столбцах (их названия — в строке {row}):</Trans>
      </Text>
      <ul className={classes["columns"]}>
        {filledColumns(layout).map(({ title, samples, field, index, letter }) => (
          <li key={index}>
            <div className={classes["column"]}>
              <Text size="sm" fw={600}>
                {title || <Trans>Столбец {letter}</Trans>}
              </Text>
              <Text size="sm" c="dimmed" lineClamp={2}>
                {samples.join(" · ")}
              </Text>
            </div>
            <Choice
              aria-label={title ? t`Что в столбце «${title}»` : t`Что в столбце ${letter}`}
              value={field ?? ""}
              data={[
                { value: "", label: t`Не загружать` },
                ...fields.map(({ name, title: label }) => ({ value: name, label })),
              ]}
              onChange={(next) => onChoose(chosen(layout, index, next))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
