import { expect, it } from "vitest";
import { deviceOf } from "./model";

it.each([
  [
    "Mozilla/5.0 (Windows NT 10.0) Chrome/140 YaBrowser/26.1 Safari/537",
    "Yandex Browser",
    "Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64) Chrome/140 Safari/537", "Chrome", "Linux"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19 like Mac OS X) Version/19 Safari/604", "Safari", "iOS"],
  ["curl/8", "", ""],
])("%s", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});
