import { measureMeaning, measureName } from "./measure-words";
import { Hint } from "./hint";

/** How a measure is counted, where the page knows. */
export function MeasureHint({ measure }: { measure: string }) {
  const meaning = measureMeaning(measure);
  return meaning === null ? null : <Hint name={measureName(measure)} meaning={meaning} />;
}
