import { Menu } from "@mantine/core";
import { ColumnButton } from "./column-button";
import type { GridColumn, Visibility } from "./grid-model";

type Props<Row> = {
  columns: GridColumn<Row>[];
  visibility: Visibility;
  onToggle: (id: string) => void;
};

export function ColumnMenu<Row>({ columns, visibility, onToggle }: Props<Row>) {
  return (
    <Menu position="bottom-end" width={230} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ColumnButton />
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter((column) => !column.isFixed)
          .map(({ id, title }) => (
            <Menu.CheckboxItem
              key={id}
              checked={visibility[id] ?? false}
              onChange={() => onToggle(id)}
            >
              {title}
            </Menu.CheckboxItem>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
