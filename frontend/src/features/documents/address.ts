// The address of the documents as a link writes it; the page itself knows what the texts mean.
import { texts } from "@/shared/lib/texts";

const NAMES = [
  "q",
  "kind",
  "stage",
  "paid",
  "firm",
  "company",
  "contact",
  "paper",
  "from",
  "to",
] as const;

export const documentsAddress = (search: Record<string, unknown>) => texts(search, NAMES);
