import { Button, Group, Input } from "@mantine/core";
import { useId } from "react";

type Props = {
  label: string;
  data: { value: string; label: string }[];
  value: string[];
  onChange: (value: string[]) => void;
  error?: string | undefined;
};

/** A few things to choose from, several at once. */
export function ToggleChips({ label, data, value, onChange, error }: Props) {
  const id = useId();
  if (data.length === 0) return null;
  return (
    <div role="group" aria-labelledby={id} aria-describedby={error && `${id}-error`}>
      <Input.Label id={id} labelElement="div" mb={4}>
        {label}
      </Input.Label>
      <Group gap={6}>
        {data.map((option) => {
          const isOn = value.includes(option.value);
          const next = isOn
            ? value.filter((other) => other !== option.value)
            : [...value, option.value];
          return (
            <Button
              key={option.value}
              size="compact-sm"
              fw={isOn ? 600 : 400}
              variant={isOn ? "light" : "default"}
              aria-pressed={isOn}
              onClick={() => onChange(next)}
            >
              {option.label}
            </Button>
          );
        })}
      </Group>
      {error && (
        <Input.Error id={`${id}-error`} mt={4}>
          {error}
        </Input.Error>
      )}
    </div>
  );
}
