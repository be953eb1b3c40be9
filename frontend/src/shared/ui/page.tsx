import { Group, Stack, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

type Props = { title: string; actions?: ReactNode; children: ReactNode; maw?: number };

/** A plain page: one heading, its actions, the content; the heading names the browser tab too. */
export function Page({ title, actions, children, maw = 880 }: Props) {
  useDocumentTitle(title);
  return (
    <Stack gap="md" p="md" maw={maw} mx="auto" w="100%">
      <Group justify="space-between" gap="sm">
        <Title order={1}>{title}</Title>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} — Canape CRM`;
  }, [title]);
}
