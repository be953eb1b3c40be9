import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

type Props = { title: string; hint?: ReactNode; action?: ReactNode; children: ReactNode };

/** One part of an own firm's page. */
export function Section({ title, hint, action, children }: Props) {
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-label={title}>
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
