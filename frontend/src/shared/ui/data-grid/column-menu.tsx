import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { ColumnButton } from "./column-button";
import type { GridColumn, Visibility } from "./grid-model";

type Props<Row> = {
  columns: GridColumn<Row>[];
  visibility: Visibility;
  onToggle: (id: string) => void;
  /** Brings a column one place to the left. */
  onAdvance?: (id: string) => void;
};

export function ColumnMenu<Row>({ columns, visibility, onToggle, onAdvance }: Props<Row>) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-end" width={230} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ColumnButton />
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => !column.isFixed)
          .map(({ id, title }, index) => (
            <Menu.CheckboxItem
              key={id}
              checked={visibility[id] ?? false}
              onChange={() => onToggle(id)}
              onKeyDown={(event) => {
                if (!event.altKey || event.code !== "ArrowUp" || !onAdvance) return;
                event.preventDefault();
                event.stopPropagation();
                if (index > 0) onAdvance(id);
              }}
              rightSection={
                onAdvance &&
                index > 0 && (
                  <IconArrowUp
                    size={16}
                    role="img"
                    aria-label={t`Левее: ${title}`}
                    onClick={(event) => {
                      event.stopPropagation();
                      event.preventDefault();
                      onAdvance(id);
                    }}
                  />
                )
              }
            >
              {title}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
