import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { usePointed } from "@/shared/lib/use-pointed";

type Props = {
  title: string;
  hint?: ReactNode;
  action?: ReactNode;
  /** By which name the server points here. */
  pointer?: string;
  children: ReactNode;
};

/** One part of an own firm's page. Whoever is sent to it begins at what can be done there. */
export function Section({ title, hint, action, pointer, children }: Props) {
  const section = useRef<HTMLElement>(null);
  const isPointed = usePointed() === pointer;
  useEffect(() => {
    if (!isPointed || !section.current) return;
    const first = section.current.querySelector<HTMLElement>("button:enabled") ?? section.current;
    first.focus();
    section.current.scrollIntoView({ block: "center" });
  }, [isPointed]);
  return (
    <Paper
      withBorder
      p="md"
      radius="lg"
      component="section"
      aria-label={title}
      ref={section}
      {...(pointer && { tabIndex: -1 })}
    >
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          {action}
        </Group>
        {hint && (
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
