import { measureMeaning, measureName } from "./measure-words";
import { Hint } from "./hint";

/** How a measure is counted, where the page knows. */
export function MeasureHint({ measure, by }: { measure: string; by?: string[] }) {
  const meaning = measureMeaning(measure, by);
  return meaning === null ? null : <Hint name={measureName(measure)} meaning={meaning} />;
}
