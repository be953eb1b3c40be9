import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { ColumnButton } from "./column-button";
import type { GridColumn, Visibility } from "./grid-model";

type Props<Row> = {
  columns: GridColumn<Row>[];
  visibility: Visibility;
  onToggle: (id: string) => void;
};

export function ColumnMenu<Row>({ columns, visibility, onToggle }: Props<Row>) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false} width={230}>
      <Menu.Target>
        <ColumnButton />
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => !column.isFixed)
          .map(({ id, title }) => (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={visibility[id] ?? false}
              rightSection={visibility[id] && <IconCheck size={16} aria-hidden />}
              onClick={() => onToggle(id)}
            >
              {title}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
