import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ru";
import { useLingui } from "@lingui/react/macro";
import { DateInput, type DateInputProps } from "@mantine/dates";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat";
import classes from "./day-input.module.css";

dayjs.extend(customParseFormat);

const TYPED = ["DD.MM.YYYY", "D.M.YYYY", "DD.MM.YY", "D.M.YY", "DD/MM/YYYY", "DDMMYYYY"];

type Props = Omit<DateInputProps, "locale" | "valueFormat" | "classNames"> & {
  classNames?: { input: string; label: string };
};

/** The value is the API's YYYY-MM-DD. */
export function DayInputView({ classNames, ...props }: Props) {
  const { t, i18n } = useLingui();
  return (
    <DateInput
      {...props}
      classNames={{ ...classNames, day: classes["day"] ?? "" }}
      clearButtonProps={{ "aria-label": t`Очистить дату` }}
      ariaLabels={{
        previousMonth: t`Предыдущий месяц`,
        nextMonth: t`Следующий месяц`,
        previousYear: t`Предыдущий год`,
        nextYear: t`Следующий год`,
        previousDecade: t`Предыдущие десять лет`,
        nextDecade: t`Следующие десять лет`,
      }}
      locale={i18n.locale === "en" ? "en" : "ru"}
      firstDayOfWeek={1}
      valueFormat={i18n.locale === "en" ? "DD/MM/YYYY" : "DD.MM.YYYY"}
      dateParser={(typed) => {
        const day = dayjs(typed.trim(), TYPED, true);
        return day.isValid() ? day.format("YYYY-MM-DD") : null;
      }}
    />
  );
}
