import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Asked, ListCount } from "@/shared/ui/list-count";
import { dealListQueries } from "./api";
import type { DealsSearch } from "./search-types";

type Props = { search: DealsSearch; loaded: number | null };

export function DealCount({ search, loaded }: Props) {
  const [asked, setAsked] = useState<Asked>("no");
  const count = useQuery({
    ...dealListQueries.count(search, asked === "exactly"),
    enabled: asked !== "no" && loaded === null,
  });
  return <ListCount loaded={loaded} asked={asked} onAsk={setAsked} query={count} />;
}
