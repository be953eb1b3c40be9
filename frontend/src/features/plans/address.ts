// The address of the plans as a link writes it.
import { texts } from "@/shared/lib/texts";

const NAMES = ["measure", "year"] as const;

export const plansAddress = (search: Record<string, unknown>) => texts(search, NAMES);

export type PlansAddress = ReturnType<typeof plansAddress>;
