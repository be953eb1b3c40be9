import { Trans } from "@lingui/react/macro";
import { Button, Code, CopyButton, Group, SimpleGrid, Stack, Text } from "@mantine/core";

/** Shown once: for the day when the phone is lost. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  return (
    <Stack gap="md">
      <Text size="sm">
        <Trans>
          Сохраните их сейчас, больше мы их не покажем. Каждый код один раз заменит код из
          приложения, если телефона нет под рукой.
        </Trans>
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {codes.map((code) => (
          <Code key={code} block ta="center">
            {code}
          </Code>
        ))}
      </SimpleGrid>
      <Group justify="flex-end" gap="xs">
        <CopyButton value={codes.join("\n")}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} data-autofocus>
              {copied ? <Trans>Скопировано</Trans> : <Trans>Скопировать все</Trans>}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>
          <Trans>Готово</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
