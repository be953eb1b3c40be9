import { i18n } from "@lingui/core";

// Without a catalogue Lingui shows the source text, which is Russian: what the tests read.
i18n.loadAndActivate({ locale: "ru", messages: {} });
