import { useState } from "react";
import { ApiError } from "@/shared/api/api-error";

/** The server's objections by the place in a form, until what stands there is other. */
export function useRefusal(error: unknown, placeOf: (pointer: string) => string) {
  const [mended, setMended] = useState<{ of: unknown; places: string[] }>({ of: null, places: [] });
  const fields = error instanceof ApiError ? error.fields : [];
  const places = mended.of === error ? mended.places : [];
  return {
    at: (place: string): string | undefined =>
      places.includes(place)
        ? undefined
        : fields.find(({ pointer }) => placeOf(pointer) === place)?.message,
    mend: (place: string): void => setMended({ of: error, places: [...places, place] }),
  };
}
