import { useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { Requisites } from "@/shared/api/types";
import { accountFacts, type Fact, factsOf, nameOf } from "./letter-model";
import classes from "./requisites.module.css";

/** Requisites to read and to copy piece by piece; accounts other than the main one on demand. */
export function RequisitesPrint({ requisites }: { requisites: Requisites }) {
  const { t } = useLingui();
  const others = (requisites.accounts ?? []).slice(1);
  const name = nameOf(requisites);
  return (
    <div>
      {name && (
        <Text fw={550} mb={6} style={{ overflowWrap: "anywhere" }}>
          {name}
        </Text>
      )}
      <Facts facts={factsOf(requisites)} />
      {others.length > 0 && (
        <details className={classes["more"]}>
          <summary>{t`Ещё счета: ${others.length}`}</summary>
          {others.map((account) => (
            <div key={`${account.bik} ${account.account}`} className={classes["account"]}>
              <Facts facts={accountFacts(account)} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}

function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={classes["facts"]}>
      {facts.flatMap(({ label, value }) => [
        <dt key={`${label}:`}>{label}</dt>,
        <dd key={label}>{value}</dd>,
      ])}
    </dl>
  );
}
