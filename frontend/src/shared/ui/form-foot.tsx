import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./form-foot.module.css";

/** The buttons of a dialog's form: in sight, however long the form is. */
export function FormFoot({ children }: { children: ReactNode }) {
  return (
    <Group justify="flex-end" gap="xs" className={classes["foot"] ?? ""}>
      {children}
    </Group>
  );
}
