import { lazy } from "react";
import type { DialogProps } from "./dialog-view";
import { WhenOpened } from "./when-opened";

const DialogView = lazy(async () => ({ default: (await import("./dialog-view")).DialogView }));

/** A dialog on a desktop, a full screen on a phone. Its machinery comes with the first one opened. */
export function Dialog(props: DialogProps) {
  return (
    <WhenOpened opened={props.opened}>
      <DialogView {...props} />
    </WhenOpened>
  );
}
