import { Group, Text } from "@mantine/core";

/** A canapé on its pick, and the name. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <Group gap={8} wrap="nowrap" component="span">
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
        <rect x="4" y="19" width="24" height="8" rx="4" fill="var(--mantine-color-spruce-7)" />
        <rect x="7" y="12" width="18" height="6" rx="3" fill="#f2a541" />
        <circle cx="16" cy="7" r="4.2" fill="#d9483b" />
        <rect x="15.2" y="2" width="1.6" height="19" rx="0.8" fill="currentColor" opacity="0.55" />
      </svg>
      <Text component="span" fw={700} fz={size * 0.72} lh={1}>
        Canape
      </Text>
    </Group>
  );
}
