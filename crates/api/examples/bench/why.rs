//! Why aims are missed, as far as it is known: of an engine, and of a line of the report.

const KNOWN: [(&str, &str, &str); 3] = [
    (
        "SQLite",
        "memory (PSS) under load, most",
        "nine connections keep up to 8 MB of pages each, and each sign-in takes 19 MiB for a moment",
    ),
    (
        "PostgreSQL",
        "create a deal",
        "each of its statements is a round trip, and the commit waits for the disk",
    ),
    (
        "PostgreSQL",
        "move a deal",
        "each of its statements is a round trip, and the commit waits for the disk",
    ),
];

/// The reason, if it is known.
pub fn why(engine: &str, line: &str) -> Option<&'static str> {
    let found = KNOWN
        .iter()
        .find(|known| (known.0, known.1) == (engine, line));
    found.map(|known| known.2)
}
