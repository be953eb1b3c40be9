import { InputBase, type InputBaseProps } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import type { ComponentProps } from "react";

type Option = { value: string; label: string };
type Props = Omit<InputBaseProps, "component"> &
  Omit<ComponentProps<"select">, keyof InputBaseProps | "value" | "onChange"> & {
    value: string;
    data: Option[];
    onChange: (value: string) => void;
  };

/** The browser's own list: at home on a phone and on a keyboard, and it costs no code. */
export function Choice({ data, onChange, ...input }: Props) {
  return (
    <InputBase
      {...input}
      component="select"
      pointer
      rightSection={<IconSelector size={16} aria-hidden />}
      rightSectionPointerEvents="none"
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {data.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </InputBase>
  );
}
