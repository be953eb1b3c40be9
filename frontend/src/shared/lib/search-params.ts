// Addresses people can read and type: `?status=open&amount_from=1000`, every value a plain text.

type Search = Record<string, unknown>;

export const plainSearch = {
  parseSearch: (text: string): Search => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Search): string => {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(search)) {
      if (typeof value === "string" || typeof value === "boolean") params.set(name, String(value));
    }
    const text = params.toString();
    return text && `?${text}`;
  },
};
