import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Leaving, type Unsent } from "../edit/leaving";

type Question = { go: () => void; stay: () => void };

/** How the form is left: by closing what holds it, or because the page goes elsewhere. */
type Way = "close" | "page";

/** Asks before typed text is thrown away: by closing what holds the form, or by leaving the page, which closes it. */
export function useLeaveGuard(isOpen: boolean, onClose: () => void) {
  const router = useRouter({ warn: false });
  const [forms] = useState(() => new Set<Unsent>());
  const [question, setQuestion] = useState<Question | null>(null);
  const before = useRef<HTMLElement | null>(null);
  // Read by the router in the middle of an answer, when what is drawn is not yet drawn anew.
  const isAsking = useRef(false);
  const way = useRef<Way | null>(null);

  const isDirty = (): boolean => [...forms].some((form) => form.isDirty());
  const leave = (by: Way, go: () => void): void => {
    way.current = by;
    try {
      go();
    } finally {
      way.current = null;
    }
  };
  const ask = (by: Way, go: () => void, stay?: () => void): void => {
    if (!isDirty()) {
      leave(by, go);
      return;
    }
    const { activeElement } = document;
    before.current = activeElement instanceof HTMLElement ? activeElement : null;
    isAsking.current = true;
    const answered = (): void => {
      isAsking.current = false;
    };
    setQuestion({
      go: () => {
        answered();
        for (const form of forms) form.forget();
        setQuestion(null);
        leave(by, go);
      },
      stay: () => {
        answered();
        flushSync(() => setQuestion(null));
        before.current?.focus();
        stay?.();
      },
    });
  };
  /** Is the person to stay? */
  const isHeld = useEffectEvent(async (): Promise<boolean> => {
    // A card that stands in the address is closed by a way of its own: it goes, when the card was to be closed;
    // on the way elsewhere it would only cross it.
    if (way.current) return way.current === "page";
    if (isAsking.current) return true;
    const answer = Promise.withResolvers<boolean>();
    ask(
      "page",
      () => {
        onClose();
        answer.resolve(false);
      },
      () => answer.resolve(true),
    );
    return answer.promise;
  });
  const [port] = useState(() => ({
    watch: (form: Unsent) => {
      forms.add(form);
      return () => forms.delete(form);
    },
    ask: (go: () => void) => ask("close", go),
  }));

  // A reload asks nothing: the draft survives it.
  useEffect(() => {
    if (!isOpen) return undefined;
    return router?.history.block({ enableBeforeUnload: false, blockerFn: () => isHeld() });
  }, [isOpen, router]);

  return { port, ask: port.ask, question };
}

type Guard = ReturnType<typeof useLeaveGuard>;

/** The form, or the question about it in its place. */
export function Guarded({ guard, children }: { guard: Guard; children: ReactNode }) {
  const { port, question } = guard;
  return (
    <Leaving value={port}>
      {question && (
        <Stack gap="md" role="alertdialog" aria-labelledby="leave-question">
          <Text id="leave-question">
            <Trans>Набранное не сохранено и пропадёт.</Trans>
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" color="red.9" onClick={question.go}>
              <Trans>Закрыть и стереть</Trans>
            </Button>
            <Button autoFocus onClick={question.stay}>
              <Trans>Продолжить ввод</Trans>
            </Button>
          </Group>
        </Stack>
      )}
      <div hidden={question !== null}>{children}</div>
    </Leaving>
  );
}
