import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Leaving, type Unsent } from "../edit/leaving";

type Question = { go: () => void; stay: () => void };

/** Asks before typed text is thrown away: by closing what holds the form, or by leaving the page, which closes it. */
export function useLeaveGuard(isOpen: boolean, onClose: () => void) {
  const router = useRouter({ warn: false });
  const [forms] = useState(() => new Set<Unsent>());
  const [question, setQuestion] = useState<Question | null>(null);
  const before = useRef<HTMLElement | null>(null);

  const isDirty = (): boolean => [...forms].some((form) => form.isDirty());
  const ask = (go: () => void, stay?: () => void): void => {
    if (!isDirty()) {
      go();
      return;
    }
    const { activeElement } = document;
    before.current = activeElement instanceof HTMLElement ? activeElement : null;
    setQuestion({
      go: () => {
        for (const form of forms) form.forget();
        setQuestion(null);
        go();
      },
      stay: () => {
        flushSync(() => setQuestion(null));
        before.current?.focus();
        stay?.();
      },
    });
  };
  /** Is the person to stay? */
  const isHeld = useEffectEvent(async (): Promise<boolean> => {
    if (question) return true;
    const answer = Promise.withResolvers<boolean>();
    ask(
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
    ask: (go: () => void) => ask(go),
  }));

  // A reload asks nothing: the draft survives it.
  useEffect(() => {
    if (!isOpen) return undefined;
    return router?.history.block({ enableBeforeUnload: false, blockerFn: () => isHeld() });
  }, [isOpen, router]);

  return { port, ask, question };
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
