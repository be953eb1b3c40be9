import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError, isStale } from "@/shared/api/api-error";
import { ErrorText } from "@/shared/ui/states/error-text";
import { toastError } from "@/shared/ui/toast";

type Versioned = { id: string; version: number };

export type Change<T extends Versioned> = {
  /** What is changed, in the reader's words: «Сумма». */
  label: string;
  mine: string;
  /** The same thing as it stands in a record, to see whether somebody else has touched it. */
  shown: (record: T) => string;
  /** What stood there when the person began. */
  seen: string;
  send: (record: T) => Promise<T | null>;
  /** The record as it will be: shown at once, taken back when the server refuses. */
  guess?: (record: T) => T;
  /** Draws the change where only a part of the record is known; gives the way back. */
  draw?: () => () => void;
};

type Wish<T extends Versioned> = {
  change: Change<T>;
  /** What the form does that holds the change: called when the server has it, at once or after a question. */
  onSaved?: (() => void) | undefined;
  isForced?: boolean;
};

export type Conflict<T extends Versioned> = {
  change: Change<T>;
  onSaved: (() => void) | undefined;
  theirs: T;
  by: string | null;
};

/** Saved (null: out of this person's sight), or a question first. */
type Answer<T> = { saved?: T | null; asks?: T };

export type RecordPort<T extends Versioned> = {
  /** One change of a record at a time. */
  scope: string;
  /** The record as it is cached. */
  known: () => T | undefined;
  fresh: () => Promise<T>;
  /** Puts the server's answer wherever the record is shown. */
  accept: (record: T) => void;
  /** Draws a guess of the record, or what it was before. */
  show?: (record: T) => void;
  /** Who changed it last, where that can be asked. */
  lastActor?: () => Promise<string | null>;
  /** The change took the record out of this person's sight. */
  onGone?: () => void;
};

/**
 * Writes one change of a record under the version that is cached.
 * Stale, and the same thing untouched by others: sent again under the new version, nobody is asked.
 * Stale, and the same thing changed: the person sees both and decides.
 */
export function useRecordChange<T extends Versioned>(port: RecordPort<T>) {
  const [conflict, setConflict] = useState<Conflict<T> | null>(null);

  const ask = async ({ change, onSaved }: Wish<T>, theirs: T): Promise<void> => {
    const by = (await port.lastActor?.().catch(() => null)) ?? null;
    setConflict({ change, onSaved, theirs, by });
  };

  const write = async ({ change, isForced }: Wish<T>): Promise<Answer<T>> => {
    const known = port.known() ?? (await port.fresh());
    if (!isForced && change.shown(known) !== change.seen) return { asks: known };
    if (change.guess) port.show?.(change.guess(known));
    try {
      return { saved: await change.send(known) };
    } catch (error) {
      if (change.guess) port.show?.(known);
      if (!isStale(error)) throw error;
    }
    const fresh = await port.fresh();
    port.accept(fresh);
    if (!isForced && change.shown(fresh) !== change.seen) return { asks: fresh };
    return { saved: await change.send(fresh) };
  };

  const mutation = useMutation({
    scope: { id: port.scope },
    mutationFn: async (wish: Wish<T>) => {
      const takeBack = wish.change.draw?.();
      try {
        const answer = await write(wish);
        if (answer.asks) takeBack?.();
        return answer;
      } catch (error) {
        takeBack?.();
        throw error;
      }
    },
    onSuccess: ({ saved, asks }, wish) => {
      if (saved) port.accept(saved);
      if (saved === null) port.onGone?.();
      if (asks) void ask(wish, asks);
    },
  });

  const send = async (wish: Wish<T>): Promise<void> => {
    const { saved } = await mutation.mutateAsync(wish);
    if (saved) wish.onSaved?.();
  };

  /** Resolves to what keeps the value from being saved, for its field; what is not about the value is told in a message, too. */
  const change = async (wish: Change<T>, onSaved?: () => void): Promise<ReactNode> => {
    try {
      await send({ change: wish, onSaved });
      return null;
    } catch (error) {
      const objection = error instanceof ApiError && error.status === 422 && error.fields[0];
      if (objection) return objection.message;
      toastError(error, wish.label);
      return <ErrorText error={error} />;
    }
  };

  /** Resolves to whatever failed, or to nothing: saved, or the person is asked. */
  const save = async (wish: Change<T>, onSaved?: () => void): Promise<unknown> => {
    try {
      await send({ change: wish, onSaved });
      return null;
    } catch (error) {
      return error;
    }
  };

  return {
    /** For fields that show the objection themselves. */
    change,
    /** For forms, which show every objection at its field. */
    save,
    /** For the rest: the objection becomes a message. */
    choose: (wish: Change<T>, onSaved?: () => void): void =>
      mutation.mutate(
        { change: wish, onSaved },
        {
          onSuccess: ({ saved }) => saved && onSaved?.(),
          onError: (error) => toastError(error, wish.label),
        },
      ),
    isBusy: mutation.isPending,
    conflict,
    keepTheirs: (): void => setConflict(null),
    /** The question stays until the server has the answer. */
    writeMine: (): void => {
      if (!conflict) return;
      const { change: wish, onSaved } = conflict;
      send({ change: wish, onSaved, isForced: true }).then(
        () => setConflict(null),
        (error: unknown) => toastError(error, wish.label),
      );
    },
  };
}

export type RecordChanger<T extends Versioned> = ReturnType<typeof useRecordChange<T>>;
