import { Trans } from "@lingui/react/macro";
import { rateTitle } from "@/entities/catalogue/rate-title";
import { Money } from "@/entities/money/money";
import type { DealDocument, DocumentLine } from "@/shared/api/types";
import { PlainTable } from "@/shared/ui/plain-table";
import classes from "../documents.module.css";
import { type Changed, changesOf } from "./correction-model";
import { Difference } from "./difference";
import { measureOf } from "./line-words";

const PLAIN = { fontWeight: 400 };

/** What an issued КСФ or УКД says: what was, what is, and by how much that differs. */
export function CorrectionFacts({ document }: { document: DealDocument }) {
  return (
    <>
      <PlainTable
        minWidth={520}
        head={[
          <th key="title" scope="col">
            <Trans>Название</Trans>
          </th>,
          <th key="vat" scope="col">
            <Trans>НДС</Trans>
          </th>,
          <th key="state" scope="col">
            <Trans>Изменение</Trans>
          </th>,
          <th key="quantity" scope="col">
            <Trans>Кол-во и цена</Trans>
          </th>,
          <th key="sum" scope="col" className={classes["number"]}>
            <Trans>Сумма</Trans>
          </th>,
        ]}
      >
        {changesOf(document).map((change) => (
          <Rows key={change.after.id} change={change} />
        ))}
      </PlainTable>
      <Difference document={document} isCounted />
    </>
  );
}

/** A line that is as it was is told once. */
function Rows({ change: { before, after, isOther } }: { change: Changed }) {
  const span = isOther ? 2 : 1;
  return (
    <>
      <tr>
        <td rowSpan={span}>{before.title}</td>
        <td rowSpan={span}>{rateTitle(before.vat_rate)}</td>
        <th scope="row" style={PLAIN}>
          {isOther ? <Trans>Было</Trans> : <Trans>Без изменений</Trans>}
        </th>
        <Figures line={before} />
      </tr>
      {isOther && (
        <tr>
          <th scope="row" style={PLAIN}>
            <Trans>Стало</Trans>
          </th>
          <Figures line={after} />
        </tr>
      )}
    </>
  );
}

function Figures({ line }: { line: DocumentLine }) {
  return (
    <>
      <td>{measureOf(line)}</td>
      <td className={classes["number"]}>
        <Money value={line.amount} />
      </td>
    </>
  );
}
