// The address of the originals as a link writes it; the page itself knows what the texts mean.
import { texts } from "@/shared/lib/texts";

const NAMES = ["q", "side", "state", "firm", "kind", "responsible", "from", "to"] as const;

export const originalsAddress = (search: Record<string, unknown>) => texts(search, NAMES);
