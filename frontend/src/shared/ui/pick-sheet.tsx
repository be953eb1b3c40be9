import { Button, Stack } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import { Dialog } from "./dialog";

type Option = { id: string; name: string };

type Props<T extends Option> = {
  opened: boolean;
  title: string;
  options: T[];
  currentId: string | undefined;
  markOf?: (option: T) => ReactNode;
  onChoose: (option: T) => void;
  onClose: () => void;
};

/** One of a few, by its name; arrows walk. */
export function PickSheet<T extends Option>(props: Props<T>) {
  const { opened, title, options, currentId, markOf, onChoose, onClose } = props;
  const first = options.find(({ id }) => id === currentId) ?? options[0];
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={360}>
      <Stack gap={6} onKeyDown={walk}>
        {options.map((option) => (
          <Button
            key={option.id}
            variant={option.id === currentId ? "light" : "default"}
            justify="flex-start"
            styles={{ label: { flex: 1 } }}
            size="md"
            data-autofocus={option.id === first?.id || undefined}
            leftSection={markOf?.(option)}
            rightSection={option.id === currentId && <IconCheck size={16} aria-hidden />}
            aria-current={option.id === currentId || undefined}
            onClick={() => onChoose(option)}
          >
            {option.name}
          </Button>
        ))}
      </Stack>
    </Dialog>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const index = buttons.findIndex((button) => button === document.activeElement);
  buttons[(index + step + buttons.length) % buttons.length]?.focus();
}
