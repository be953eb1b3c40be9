import {
  IconClipboardCheck,
  IconClipboardList,
  IconFileCertificate,
  IconFileDescription,
  IconFileDiff,
  IconFileImport,
  IconFileInvoice,
  IconFilePlus,
  IconMail,
  IconPackage,
  IconReceiptTax,
  IconScale,
  IconTransform,
} from "@tabler/icons-react";
import type { DocumentKind } from "@/shared/api/types";

const ICONS = {
  quote: IconFileDescription,
  order_form: IconClipboardList,
  contract: IconFileCertificate,
  addendum: IconFilePlus,
  invoice: IconFileInvoice,
  act: IconClipboardCheck,
  waybill: IconPackage,
  transfer: IconTransform,
  vat_invoice: IconReceiptTax,
  corrective_invoice: IconFileDiff,
  corrective_transfer: IconFileDiff,
  reconciliation: IconScale,
  letter: IconMail,
  outside: IconFileImport,
} as const;

/** A sign of the kind beside its name, which says the same. */
export function KindIcon({ kind }: { kind: DocumentKind }) {
  const Icon = ICONS[kind];
  return <Icon size={16} aria-hidden style={{ flex: "none" }} />;
}
