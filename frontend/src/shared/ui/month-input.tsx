import { TextInput, type TextInputProps } from "@mantine/core";

type Props = Omit<TextInputProps, "type" | "value" | "onChange"> & {
  value: string;
  onChange: (month: string) => void;
};

/** A month as the API writes it, `2026-11`: the browser's own input, or that text where it has none. */
export function MonthInput({ onChange, ...input }: Props) {
  return (
    <TextInput
      {...input}
      type="month"
      min="2000-01"
      max="2100-12"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
