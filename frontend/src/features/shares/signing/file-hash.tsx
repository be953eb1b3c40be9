import { Trans } from "@lingui/react/macro";
import { Code, Text } from "@mantine/core";
import { shortHash } from "./signing-model";

/** The fingerprint of the file that is signed: short, and whole for whoever compares. */
export function FileHash({ hash }: { hash: string }) {
  const short = shortHash(hash);
  return (
    <Text component="details" size="sm" c="dimmed">
      <summary style={{ cursor: "pointer" }}>
        <Trans>Отпечаток файла (SHA-256): {short}</Trans>
      </summary>
      <Code style={{ overflowWrap: "anywhere" }}>{hash}</Code>
    </Text>
  );
}
