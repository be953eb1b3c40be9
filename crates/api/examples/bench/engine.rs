//! Everything that is measured on one engine.

use std::path::Path;
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::load::{self, Figures, quantile};
use crate::papers::{self, Bundle, Crowded};
use crate::plans::Plan;
use crate::process::{Memory, Place, Server};
use crate::rows::{self, Firm, Kind, Row};
use crate::{Arguments, Failure, floor, report};

const STARTS: usize = 7;

/// What was measured on one engine.
pub struct Table {
    /// The engine.
    pub engine: &'static str,
    /// Its version.
    pub version: String,
    /// How long `canape demo` took, in seconds.
    pub demo: f64,
    /// From the start of the process to its first answer, in milliseconds; half of the starts.
    pub start: f64,
    /// How long the system needs to load and end the program (`canape --version`), likewise.
    pub loading: f64,
    /// Right after a start.
    pub idle: Memory,
    /// The most PSS that was seen while the rows of deals were measured.
    pub loaded: f64,
    /// The rows with their figures and floors.
    pub rows: Vec<(Row, Figures, floor::Floor)>,
    /// Deals that are looked at while a hundred others print.
    pub crowded: Crowded,
    /// The papers of a period as one archive.
    pub bundle: Bundle,
    /// How the engine goes about each report.
    pub plans: Vec<Plan>,
}

/// Everything about one engine.
pub async fn measure(
    arguments: &Arguments,
    engine: &'static str,
    url: &str,
    folder: &Path,
) -> Result<Table, Failure> {
    report::tell(&format!("{engine}: making {} deals", arguments.deals));
    let place = Place {
        arguments,
        url,
        folder,
    };
    let started = Instant::now();
    place.demo()?;
    let demo = started.elapsed().as_secs_f64();
    let mut starts = Vec::new();
    let mut loadings = Vec::new();
    for _ in 0..STARTS {
        loadings.push(place.load()?);
        let (server, time) = place.serve().await?;
        starts.push(time);
        server.stop().await;
    }
    let (server, _) = place.serve().await?;
    let idle = server.memory();
    let (rows, loaded) = measure_rows(arguments, engine, &server).await?;
    report::tell(&format!("{engine}: a hundred who print"));
    let crowded = papers::crowd(&server, arguments.span()).await?;
    server.stop().await;
    report::tell(&format!("{engine}: an archive"));
    let (server, _) = place.serve().await?;
    let bundle = papers::bundle(&server).await?;
    server.stop().await;
    let heard = floor::measure(arguments, url, folder).await?;
    let rows = rows.into_iter().zip(heard.floors);
    Ok(Table {
        engine,
        version: heard.version,
        demo,
        start: quantile(&mut starts, 0.5),
        loading: quantile(&mut loadings, 0.5),
        idle,
        loaded,
        rows: rows
            .map(|((row, figures), floor)| (row, figures, floor))
            .collect(),
        crowded,
        bundle,
        plans: heard.plans,
    })
}

/// The figures of each row, and the most memory while those of deals were measured.
async fn measure_rows(
    arguments: &Arguments,
    engine: &str,
    server: &Server,
) -> Result<(Vec<(Row, Figures)>, f64), Failure> {
    let mut loaded: f64 = 0.0;
    let mut found = Vec::new();
    for row in rows::all() {
        report::tell(&format!("{engine}: {}", row.name));
        // A token is good for ten minutes, and a deal that was moved has another version.
        let token = server.sign_in(row.who).await?;
        let mut client = Client::connect(server.address, &token).await?;
        let mut firm = Firm::look(&mut client).await?;
        if row.kind == Kind::Paper {
            firm.write_paper(&mut client).await?;
        }
        let measuring = load::measure(server.address, &token, firm.scripts(row), arguments.span());
        tokio::pin!(measuring);
        let is_of_deals = !row.kind.is_report() && row.kind != Kind::Paper;
        let mut pause = tokio::time::interval(Duration::from_millis(250));
        let figures = loop {
            tokio::select! {
                figures = &mut measuring => break figures?,
                _ = pause.tick(), if is_of_deals => loaded = loaded.max(server.memory().all),
            }
        };
        found.push((row, figures));
    }
    Ok((found, loaded))
}
