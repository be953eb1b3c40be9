import { Anchor, Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Logo } from "@/shared/ui/logo";
import { useDocumentTitle } from "@/shared/ui/page";
import classes from "./auth-card.module.css";

type Props = { title: string; hint?: ReactNode; children: ReactNode; wide?: boolean };

/** The page around sign-in and sign-up: the name of the product, one card, nothing else. */
export function AuthCard({ title, hint, children, wide = false }: Props) {
  useDocumentTitle(title);
  return (
    <main className={classes.page}>
      <Stack gap="lg" w="100%" maw={wide ? 560 : 400}>
        <Group justify="center">
          <Anchor href="/" underline="never" c="inherit">
            <Logo size={30} />
          </Anchor>
        </Group>
        <Paper className={classes.card} withBorder p="xl" radius="lg">
          <Stack gap="md">
            <Stack gap={4}>
              <Title order={1}>{title}</Title>
              {hint && (
                <Text size="sm" c="dimmed">
                  {hint}
                </Text>
              )}
            </Stack>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </main>
  );
}
