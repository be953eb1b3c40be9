type Device = { browser: string; system: string };

const BROWSERS: [RegExp, string][] = [
  [/YaBrowser/, "Yandex Browser"],
  [/Edg/, "Edge"],
  [/OPR|Opera/, "Opera"],
  [/Firefox/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux|X11/, "Linux"],
];

/** «Chrome, Windows» out of a browser's long self-description; unknown parts stay empty. */
export function deviceOf(userAgent: string): Device {
  const find = (list: [RegExp, string][]): string =>
    list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? "";
  return { browser: find(BROWSERS), system: find(SYSTEMS) };
}
