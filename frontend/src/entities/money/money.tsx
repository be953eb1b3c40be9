import { formatMoney } from "@/shared/lib/money";
import classes from "./money.module.css";

type Props = { value: string; short?: boolean };

/** «1 110,50 ₽», digits of one width. */
export function Money({ value, short = false }: Props) {
  return <span className={classes["money"]}>{formatMoney(value, { short })}</span>;
}
