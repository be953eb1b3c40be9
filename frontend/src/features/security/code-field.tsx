import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";

type Props = {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  isFirst?: boolean;
};

/** The code of the app; browsers and phones fill it in by themselves. */
export function CodeField({ label, description, error, value, onChange, isFirst = false }: Props) {
  return (
    <TextInput
      label={label}
      description={description}
      inputWrapperOrder={["label", "input", "description", "error"]}
      name="code"
      autoComplete="one-time-code"
      inputMode="numeric"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      data-autofocus={isFirst || undefined}
    />
  );
}
