import { ActionIcon } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { lazy, useState } from "react";
import { WhenOpened } from "@/shared/ui/when-opened";

const PARTS = {
  products: lazy(async () => ({ default: (await import("./import-products")).ImportProducts })),
  balances: lazy(async () => ({ default: (await import("./import-balances")).ImportBalances })),
  costs: lazy(async () => ({ default: (await import("./import-costs")).ImportCosts })),
};

type Props = { of: keyof typeof PARTS; label: string };

/** Opens the way in for a table; its code comes with the first press. */
export function ImportButton({ of, label }: Props) {
  const [isOpen, setOpen] = useState(false);
  const Part = PARTS[of];
  return (
    <>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        <IconUpload size={18} aria-hidden />
      </ActionIcon>
      <WhenOpened opened={isOpen}>
        <Part opened={isOpen} onClose={() => setOpen(false)} />
      </WhenOpened>
    </>
  );
}
