import { createTheme, type MantineColorsTuple } from "@mantine/core";

// A deep green: white text on shade 7 has a contrast of 5.9, shade 8 is used for text on white.
const spruce: MantineColorsTuple = [
  "#e9f7f2",
  "#d5ebe3",
  "#acd7c7",
  "#7fc2a9",
  "#5ab08f",
  "#3f9f7d",
  "#2b8a69",
  "#1b7455",
  "#125f45",
  "#084a35",
];

export const theme = createTheme({
  primaryColor: "spruce",
  primaryShade: { light: 7, dark: 7 },
  colors: { spruce },
  autoContrast: true,
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  headings: { fontWeight: "650", sizes: { h1: { fontSize: "1.375rem", lineHeight: "1.3" } } },
});
