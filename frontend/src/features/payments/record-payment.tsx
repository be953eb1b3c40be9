import { lazy } from "react";
import { withRest } from "@/shared/i18n/i18n";
import { WhenOpened } from "@/shared/ui/when-opened";
import type { RecordRequest } from "./record-request";

const RecordDialog = lazy(async () => ({
  default: (await withRest(import("./record-dialog"))).RecordDialog,
}));

type Props = { request: RecordRequest | null; onClose: () => void };

/** Writing down a payment; the form's code comes with the first one. */
export function RecordPayment({ request, onClose }: Props) {
  return (
    <WhenOpened opened={request !== null}>
      <RecordDialog request={request} onClose={onClose} />
    </WhenOpened>
  );
}
