import { Group, Skeleton, Stack } from "@mantine/core";

const COLUMNS = ["a", "b", "c", "d", "e", "f"];
const CARDS = ["a", "b", "c"];

export function BoardSkeleton({ columns }: { columns: number }) {
  return (
    <Group align="flex-start" wrap="nowrap" gap="sm" px="md" style={{ overflow: "hidden" }}>
      {COLUMNS.slice(0, columns).map((column) => (
        <Stack key={column} gap="xs" flex="1 0 248px">
          <Skeleton height={48} radius="md" />
          {CARDS.map((card) => (
            <Skeleton key={card} height={92} radius="md" />
          ))}
        </Stack>
      ))}
    </Group>
  );
}
