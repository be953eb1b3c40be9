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
  const [found] = useState(() => {
    const text = readDraft(name);
    const draft = restored(text, begin, Date.now());
    return draft && { ...draft, text };
  });
  const [fields, setFields] = useState(found?.fields ?? begin);
  const [restoredAt, setRestoredAt] = useState(found?.at ?? null);
  const isSent = useRef(false);
  const written = useRef(fields);
  // What this form has put into the store. Anything else there is another's: of a form of this name that is
  // open beside it, or one that began otherwise.
  const own = useRef(found?.text ?? null);
  const isDirty = !isSame(fields, begin);

  const erase = (): void => {
    if (own.current !== null && readDraft(name) === own.current) writeDraft(name, null);
    own.current = null;
    written.current = begin;
  };
  const forget = (): void => {
    isSent.current = true;
    erase();
  };
  const clear = (): void => {
    isSent.current = false;
    setFields(begin);
    setRestoredAt(null);
  };

  const keep = useEffectEvent((): void => {
    if (!isDirty || isSent.current || isSame(written.current, fields)) return;
    written.current = fields;
    own.current = kept(begin, fields, Date.now());
    writeDraft(name, own.current);
  });
  const drop = useEffectEvent(erase);
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
    patch: (change: Partial<T>): void => {
      // Typed after it was sent, it is unsent again.
      isSent.current = false;
      setFields((now) => Object.assign({}, now, change));
    },
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
