import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Asked, ListCount } from "@/shared/ui/list-count";
import { type PaymentFilter, paymentQueries } from "./api";

type Props = { question: PaymentFilter; loaded: number | null };

export function PaymentCount({ question, loaded }: Props) {
  const [asked, setAsked] = useState<Asked>("no");
  const count = useQuery({
    ...paymentQueries.count(question, asked === "exactly"),
    enabled: asked !== "no" && loaded === null,
  });
  return <ListCount loaded={loaded} asked={asked} onAsk={setAsked} query={count} />;
}
