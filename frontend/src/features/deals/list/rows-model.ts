// The cached pages of the list, changed as the server would change them.
import type { InfiniteData } from "@tanstack/react-query";
import type { Deal, DealRow } from "@/shared/api/types";

type Page = { items: DealRow[] };

/** The newest version of a deal, in its row. */
export function patchRows<P extends Page>(list: InfiniteData<P>, deal: Deal): InfiniteData<P> {
  return mapPages(list, (rows) =>
    rows.map((row) => (row.id === deal.id ? freshRow(row, deal) : row)),
  );
}

export function dropRow<P extends Page>(list: InfiniteData<P>, id: string): InfiniteData<P> {
  return mapPages(list, (rows) => rows.filter((row) => row.id !== id));
}

function mapPages<P extends Page>(
  list: InfiniteData<P>,
  change: (rows: DealRow[]) => DealRow[],
): InfiniteData<P> {
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: change(page.items) })) };
}

function freshRow(row: DealRow, deal: Deal): DealRow {
  return {
    ...row,
    title: deal.title,
    amount: deal.amount,
    status: deal.status,
    stage: deal.stage,
    stage_entered_at: deal.stage_entered_at,
    contact: deal.contact,
    company: deal.company,
    responsible: deal.responsible,
    channel: deal.channel,
    expected_close_on: deal.expected_close_on,
    tags: deal.tags,
    next_task_due_at: deal.next_task?.due_at ?? null,
    updated_at: deal.updated_at,
    closed_at: deal.closed_at,
    version: deal.version,
  };
}
