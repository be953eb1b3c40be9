import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Stack, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Found } from "@/shared/api/types";
import { ErrorText } from "@/shared/ui/states/error-text";
import { requestQueries, type Target } from "./api";
import classes from "./requests.module.css";

type Props = { error: unknown; onJoin: (to: Target) => void };

/** One search over clients and deals; what is chosen gets the request. */
export function JoinForm({ error, onJoin }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery(requestQueries.find(q));
  const list = useRef<HTMLDivElement>(null);
  const items = q.length > 1 ? (found.data?.items ?? []).filter(isJoinable) : [];
  const kinds: Record<Joinable["kind"], string> = {
    deal: t`Сделка`,
    contact: t`Контакт`,
    company: t`Компания`,
  };
  /** Arrows go through what was found; from the field downwards to the first. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.code !== "ArrowDown" && event.code !== "ArrowUp") return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const index = buttons.findIndex((button) => button === document.activeElement);
    buttons[index + (event.code === "ArrowDown" ? 1 : -1)]?.focus();
  };
  return (
    <Stack gap="xs" onKeyDown={onKeyDown}>
      <TextInput
        label={t`Клиент или открытая сделка`}
        placeholder={t`Имя, телефон, почта или номер сделки`}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {(error ?? found.error) !== null && (
        <Alert color="red" variant="light" role="alert">
          <ErrorText error={error ?? found.error} />
        </Alert>
      )}
      <div ref={list} role="group" aria-label={t`Найденное`}>
        {items.map((item) => (
          <UnstyledButton
            key={item.id}
            className={classes["found"]}
            onClick={() => onJoin(targetOf(item))}
          >
            <Text size="sm">{item.title}</Text>
            <Text size="xs" c="dimmed">
              {[kinds[item.kind], item.number && `№ ${item.number}`, item.subtitle]
                .filter(Boolean)
                .join(", ")}
            </Text>
          </UnstyledButton>
        ))}
      </div>
      {q.length > 1 && found.isSuccess && items.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>Ничего не нашлось</Trans>
        </Text>
      )}
    </Stack>
  );
}

/** A request is somebody's, or a deal's; it joins no product. */
type Joinable = Found & { kind: Exclude<Found["kind"], "product"> };

function isJoinable(found: Found): found is Joinable {
  return found.kind !== "product";
}

function targetOf({ kind, id }: Joinable): Target {
  if (kind === "deal") return { dealId: id };
  return kind === "contact" ? { contactId: id } : { companyId: id };
}
