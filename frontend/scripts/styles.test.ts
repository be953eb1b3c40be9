import { join } from "node:path";
import { expect, test } from "vitest";
import { missingStyles } from "./styles.ts";

const mantine = join(import.meta.dirname, "../node_modules/@mantine");
const missing = (text: string, everywhere = "") =>
  missingStyles(mantine, everywhere, [{ file: "a.tsx", text }]);

const control = `import { SegmentedControl } from "@mantine/core";`;
const styles = ["FloatingIndicator", "SegmentedControl"].map(
  (name) => `@import "@mantine/core/styles/${name}.layer.css";`,
);

test("a component without its styles and those of its parts is named", () => {
  expect(missing(control)).toEqual([
    'a.tsx: SegmentedControl lacks "@mantine/core/styles/FloatingIndicator.layer.css"',
    'a.tsx: SegmentedControl lacks "@mantine/core/styles/SegmentedControl.layer.css"',
  ]);
});

test("styles are found in the common file and in the component's own", () => {
  expect(missing(control, styles.join("\n"))).toEqual([]);
  expect(missing(control + styles.join("\n").replaceAll("@import", "import"))).toEqual([]);
});

test("a part that hangs on a component counts where it is drawn", () => {
  const card = 'a.tsx: CheckboxCard lacks "@mantine/core/styles/CheckboxCard.layer.css"';
  const checkbox = `import { Checkbox } from "@mantine/core";\n`;
  expect(missing(`${checkbox}<Checkbox />`)).not.toContain(card);
  expect(missing(`${checkbox}<Checkbox.Card />`)).toContain(card);
});

test("a package with one style for all, built on parts of the core", () => {
  const found = missing(`import { DateInput } from "@mantine/dates";`);
  expect(found).toContain('a.tsx: DateInput lacks "@mantine/dates/styles.layer.css"');
  expect(found).toContain('a.tsx: DateInput lacks "@mantine/core/styles/Popover.layer.css"');
});
