import { useEffect, useEffectEvent, useRef, useState } from "react";
import { isSame, kept, restored } from "./draft-model";
import { readDraft, writeDraft } from "./draft-store";
import { useUnsent } from "./use-unsent";

const EVERY_MS = 2_000;

/**
 * The fields of a form, kept in this browser while they are typed and not thrown away without a question.
 * Never for passwords and codes. A name belongs to one form of one record.
 */
export function useDraft<T extends object>(name: string, beginning: T) {
  const [begin] = useState(beginning);
  const [found] = useState(() => restored(readDraft(name), begin, Date.now()));
  const [fields, setFields] = useState(found?.fields ?? begin);
  const [restoredAt, setRestoredAt] = useState(found?.at ?? null);
  const isSent = useRef(false);
  const written = useRef(fields);
  const isDirty = !isSame(fields, begin);

  const forget = (): void => {
    isSent.current = true;
    writeDraft(name, null);
  };
  const clear = (): void => {
    isSent.current = false;
    setFields(begin);
    setRestoredAt(null);
  };

  const keep = useEffectEvent((): void => {
    if (!isDirty || isSent.current || isSame(written.current, fields)) return;
    written.current = fields;
    writeDraft(name, kept(begin, fields, Date.now()));
  });
  const drop = useEffectEvent((): void => writeDraft(name, null));
  useUnsent(() => isDirty && !isSent.current, forget);

  useEffect(() => {
    if (!isDirty) {
      drop();
      return undefined;
    }
    const timer = setInterval(() => keep(), EVERY_MS);
    const onHide = (): void => keep();
    window.addEventListener("pagehide", onHide);
    return () => {
      keep();
      clearInterval(timer);
      window.removeEventListener("pagehide", onHide);
    };
  }, [isDirty]);

  return {
    fields,
    patch: (change: Partial<T>): void => setFields((now) => Object.assign({}, now, change)),
    isDirty,
    /** When the text that stands here again was kept. */
    restoredAt,
    clear,
    /** The server has it: nothing is kept and nothing asked any more. */
    sent: (then?: () => void): void => {
      forget();
      then?.();
    },
  };
}

/** Told when the server has the form; closes what held it. */
export type Sent = (then?: () => void) => void;

export type Draft<T extends object> = ReturnType<typeof useDraft<T>>;
