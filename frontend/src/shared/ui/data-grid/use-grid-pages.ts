import { useEffect, useRef } from "react";
import { type Kept, wishOf } from "./grid-model";

type Pages = Kept & {
  load: () => void;
  loadBefore: () => void;
  jump: (row: number) => void;
};

type Range = { startIndex: number; endIndex: number } | null;

/** Fetches what scrolling comes near to, in both directions. */
export function useGridPages(more: Pages, count: number, range: Range): void {
  const wish = range && wishOf(more, count, range);
  const row = range?.startIndex ?? 0;
  const back = wish === "previous" || wish === "jump" ? `${wish} ${row} ${more.offset}` : "";
  const asked = useRef("");
  const { load, loadBefore, jump } = more;
  useEffect(() => {
    if (wish === "next") load();
  }, [wish, load]);
  useEffect(() => {
    // What failed is asked again when the list is scrolled, not at once and for ever.
    if (back === "" || asked.current === back) return;
    asked.current = back;
    if (wish === "jump") jump(row);
    else loadBefore();
  }, [back, wish, row, loadBefore, jump]);
}
