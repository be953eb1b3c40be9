import { useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { Dialog } from "@/shared/ui/dialog";
import type { CostWish } from "./form-model";

const CostForm = lazy(async () => ({ default: (await import("./cost-form")).CostForm }));

type Props = { wish: CostWish | null; onClose: () => void };

/** A cost, or what comes again each month, to be written down or corrected. */
export function CostDialog({ wish, onClose }: Props) {
  const { t } = useLingui();
  const titles = {
    new: wish?.kind === "new" && wish.repeats ? t`Расход каждый месяц` : t`Новый расход`,
    cost: t`Расход`,
    rule: t`Расход каждый месяц`,
  };
  return (
    <Dialog opened={wish !== null} onClose={onClose} title={titles[wish?.kind ?? "new"]}>
      <Suspense>{wish && <CostForm key={keyOf(wish)} wish={wish} onClose={onClose} />}</Suspense>
    </Dialog>
  );
}

const keyOf = (wish: CostWish): string => (wish.kind === "new" ? "new" : wish.of.id);
