// The address of the costs as a link writes it.
import { texts } from "@/shared/lib/texts";

const NAMES = ["tab", "from", "to", "kind", "category", "sort", "cost"] as const;

export const costsAddress = (search: Record<string, unknown>) => texts(search, NAMES);

export type CostsAddress = ReturnType<typeof costsAddress>;
