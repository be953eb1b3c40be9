import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import classes from "./reports.module.css";

const HintPopover = lazy(async () => ({ default: (await import("./hint-popover")).HintPopover }));

/** How a figure is counted, beside its name. What opens comes after the figures. */
export function Hint({ name, meaning }: { name: string; meaning: string }) {
  const { t } = useLingui();
  const label = t`Как считается: ${name}`;
  const button = (
    <ActionIcon
      className={classes["hint"] ?? ""}
      variant="subtle"
      color="gray"
      size={24}
      aria-label={label}
    >
      <IconInfoCircle size={16} aria-hidden />
    </ActionIcon>
  );
  return (
    <Suspense fallback={button}>
      <HintPopover label={label} text={meaning}>
        {button}
      </HintPopover>
    </Suspense>
  );
}
