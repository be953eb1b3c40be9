import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ru";
import { useLingui } from "@lingui/react/macro";
import { DateInput, type DateInputProps } from "@mantine/dates";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat";

dayjs.extend(customParseFormat);

const TYPED = ["DD.MM.YYYY", "D.M.YYYY", "DD.MM.YY", "D.M.YY", "DD/MM/YYYY", "DDMMYYYY"];

/** The value is the API's YYYY-MM-DD. */
export function DayInputView(props: Omit<DateInputProps, "locale" | "valueFormat">) {
  const { i18n } = useLingui();
  return (
    <DateInput
      {...props}
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
