import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { wayName } from "@/entities/paper-trail/words";
import type { DispatchEnvelope, Original } from "@/shared/api/types";
import { useUnsent } from "@/shared/edit/use-unsent";
import { useToday } from "@/shared/lib/use-today";
import { Choice } from "@/shared/ui/choice";
import { DayInput } from "@/shared/ui/day-input";
import { Dialog } from "@/shared/ui/dialog";
import { FormFrame } from "@/shared/ui/form-frame";
import { SkeletonLines } from "@/shared/ui/states/loading";
import { QueryView } from "@/shared/ui/states/query-view";
import { dispatchQueries, useDispatch } from "./api";
import { DispatchEnvelopes } from "./dispatch-envelopes";
import { DispatchPapers } from "./dispatch-papers";
import type { DispatchWay } from "./dispatch-model";
import { keyOf, withoutAddress } from "./dispatch-model";
import type { Outcome } from "../bulk-model";

type Props = {
  /** As they were when the dialog opened: what is recorded leaves the register behind it. */
  rows: Original[];
  onClose: () => void;
  onDone: (outcome: Outcome) => void;
};

/** Originals that go to the post: printed first, and recorded when they are gone. */
export function DispatchDialog({ rows, onClose, onDone }: Props) {
  const { t } = useLingui();
  const ids = rows.map(({ document_id }) => document_id);
  const sorted = useQuery(dispatchQueries.sorted(ids));
  return (
    <Dialog opened onClose={onClose} title={t`Отправить почтой`} size={680}>
      <QueryView query={sorted} skeleton={<SkeletonLines count={5} />}>
        {({ envelopes }) => (
          <Form rows={rows} envelopes={envelopes} onClose={onClose} onDone={onDone} />
        )}
      </QueryView>
    </Dialog>
  );
}

function Form({ rows, envelopes, onClose, onDone }: Props & { envelopes: DispatchEnvelope[] }) {
  const { t } = useLingui();
  const today = useToday();
  const [date, setDate] = useState<string | null>(today);
  const [way, setWay] = useState<DispatchWay>("post");
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const [isTried, setTried] = useState(false);
  const dispatch = useDispatch();
  const wrong = date === null ? t`Укажите день` : date > today ? t`Этот день ещё не настал` : null;
  useUnsent(() => Object.values(numbers).some((one) => one !== "") && !dispatch.isSuccess);
  const documents = documentsOf(envelopes);
  const left = documentsOf(envelopes.filter((envelope) => !dispatch.sent.has(keyOf(envelope))));
  return (
    <FormFrame
      verb={
        <Plural
          value={left.length}
          one="Отметить # документ отправленным"
          few="Отметить # документа отправленными"
          many="Отметить # документов отправленными"
          other="Отметить # документа отправленными"
        />
      }
      isBusy={dispatch.isPending}
      error={dispatch.error}
      objection={isTried && wrong !== null}
      onCancel={onClose}
      onSubmit={() => {
        setTried(true);
        if (date === null || wrong) return;
        const tracked = envelopes.map((envelope) => ({
          envelope,
          tracking: numbers[keyOf(envelope)] ?? "",
        }));
        dispatch.mutate({ rows, tracked, date, way }, { onSuccess: onDone });
      }}
    >
      <Missing envelopes={withoutAddress(envelopes)} />
      <Group grow align="flex-start">
        <DayInput
          label={t`Когда отправляем`}
          value={date}
          error={isTried && wrong}
          onChange={setDate}
        />
        <Choice
          label={t`Способ`}
          value={way}
          data={(["post", "courier"] as const).map((one) => ({ value: one, label: wayName(one) }))}
          onChange={(one) => setWay(one === "courier" ? "courier" : "post")}
        />
      </Group>
      <DispatchPapers
        documents={documents}
        date={date}
        hasAddresses={envelopes.some(({ address }) => address !== null)}
      />
      <DispatchEnvelopes
        envelopes={envelopes}
        sent={dispatch.sent}
        numbers={numbers}
        onNumber={(key, number) => setNumbers((now) => ({ ...now, [key]: number }))}
      />
    </FormFrame>
  );
}

function documentsOf(envelopes: DispatchEnvelope[]): { id: string; copies: number }[] {
  return envelopes.flatMap(({ documents }) => documents.map(({ id, copies }) => ({ id, copies })));
}

/** Whose address is missing is told before anything is printed. */
function Missing({ envelopes }: { envelopes: DispatchEnvelope[] }) {
  if (envelopes.length === 0) return null;
  const names = envelopes.map(({ recipient }) => recipient || "—").join(", ");
  return (
    <Alert color="yellow" variant="light">
      <Stack gap={4}>
        <Trans>
          Нет почтового адреса: {names}. Конверты для них не напечатаются — впишите адрес в
          реквизиты клиента.
        </Trans>
      </Stack>
    </Alert>
  );
}
