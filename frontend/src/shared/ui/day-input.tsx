import { TextInput, type TextInputProps } from "@mantine/core";
import { type ComponentProps, lazy, Suspense } from "react";
import { withRest } from "../i18n/i18n";
import { formatDay } from "../lib/dates";

const DayInputView = lazy(async () => ({
  default: (await withRest(import("./day-input-view"))).DayInputView,
}));

type Props = ComponentProps<typeof DayInputView>;

/** A calendar day, typed as 22.11.2026 or picked. The calendar's code comes after the page is shown. */
export function DayInput(props: Props) {
  const look: TextInputProps = {
    "aria-label": props["aria-label"],
    label: props.label,
    placeholder: props.placeholder,
    size: props.size ?? "sm",
    w: props.w,
    ...(props.variant && { variant: props.variant }),
    // As high as what follows, so that nothing below moves.
    ...(typeof props.classNames === "object" && {
      classNames: { input: props.classNames.input ?? "", label: props.classNames.label ?? "" },
    }),
  };
  const value = typeof props.value === "string" ? formatDay(props.value) : "";
  return (
    <Suspense
      fallback={<TextInput {...look} className={props.className ?? ""} value={value} readOnly />}
    >
      <DayInputView {...props} />
    </Suspense>
  );
}
