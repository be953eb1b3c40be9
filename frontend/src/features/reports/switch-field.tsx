import { Button, Input } from "@mantine/core";
import { useId } from "react";
import classes from "./reports.module.css";

type Props = {
  label: string;
  value: string;
  data: { value: string; label: string }[];
  onChange: (value: string) => void;
};

/** One of a few ways to look at the same page, all in sight. */
export function SwitchField({ label, value, data, onChange }: Props) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes["switch"]}>
      <Input.Label id={id} labelElement="div">
        {label}
      </Input.Label>
      <div className={classes["ways"]}>
        {data.map((way) => (
          <Button
            key={way.value}
            px="sm"
            fw={way.value === value ? 600 : 400}
            variant={way.value === value ? "light" : "default"}
            aria-pressed={way.value === value}
            onClick={() => onChange(way.value)}
          >
            {way.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
