//! Papers beside other work: a hundred who print at once, and a thousand papers in one archive.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use serde_json::json;

use crate::Failure;
use crate::client::{Client, Request};
use crate::load::quantile;
use crate::process::Server;
use crate::rows::{Firm, Who};

/// So many print at once.
pub const PRINTING: usize = 100;
/// So many papers are in the archive at most.
const MOST: usize = 1_000;

/// Looks at deals while others print.
pub struct Crowded {
    /// Half of the looks without anybody else, in milliseconds.
    pub alone_p50: f64,
    /// All but one in a hundred.
    pub alone_p99: f64,
    /// Half of the looks while a hundred print.
    pub p50: f64,
    /// All but one in a hundred.
    pub p99: f64,
    /// How many looks there were.
    pub looks: usize,
    /// Papers a second that were printed meanwhile.
    pub per_second: f64,
    /// How many of those who printed were asked to come again.
    pub refused: u32,
}

/// The papers of a period as one archive.
pub struct Bundle {
    /// How many papers.
    pub papers: usize,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// How long the archive is, in MB.
    pub size: f64,
    /// What the process held before, in MB.
    pub before: f64,
    /// The most that it held meanwhile.
    pub most: f64,
}

/// One person who looks at deals, first alone, then beside a hundred who print.
pub async fn crowd(server: &Server, span: Duration) -> Result<Crowded, Failure> {
    let token = server.sign_in(Who::Head).await?;
    let mut client = Client::connect(server.address, &token).await?;
    let mut firm = Firm::look(&mut client).await?;
    firm.write_paper(&mut client).await?;
    let cards = firm.cards();
    let paper = firm.paper();
    let mut alone = look(server, &token, &cards, Instant::now() + span).await?;
    let started = Instant::now();
    let end = started + span;
    let printers = (0..PRINTING).map(|_| print(server, &token, &paper, end));
    let (looks, prints) = tokio::join!(
        look(server, &token, &cards, end),
        futures_util::future::try_join_all(printers)
    );
    let (mut looks, prints) = (looks?, prints?);
    let printed: u32 = prints.iter().map(|one| one.printed).sum();
    Ok(Crowded {
        alone_p50: quantile(&mut alone, 0.50),
        alone_p99: quantile(&mut alone, 0.99),
        p50: quantile(&mut looks, 0.50),
        p99: quantile(&mut looks, 0.99),
        looks: looks.len(),
        per_second: f64::from(printed) / started.elapsed().as_secs_f64(),
        refused: prints.iter().map(|one| one.refused).sum(),
    })
}

async fn look(
    server: &Server,
    token: &str,
    cards: &[Request],
    end: Instant,
) -> Result<Vec<f64>, Failure> {
    let mut client = Client::connect(server.address, token).await?;
    let mut times = Vec::new();
    for card in cards.iter().cycle() {
        let started = Instant::now();
        if started > end {
            break;
        }
        client.send(card).await?;
        times.push(started.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(times)
}

/// What one of those who print has got.
#[derive(Default)]
struct Prints {
    printed: u32,
    refused: u32,
}

async fn print(
    server: &Server,
    token: &str,
    paper: &Request,
    end: Instant,
) -> Result<Prints, Failure> {
    let mut client = Client::connect(server.address, token).await?;
    let mut prints = Prints::default();
    while Instant::now() < end {
        match client.send_or_busy(paper).await? {
            Some(pdf) if pdf.starts_with(b"%PDF") => prints.printed += 1,
            Some(_) => return Err("an answer that is no paper".into()),
            None => prints.refused += 1,
        }
    }
    Ok(prints)
}

/// Takes the latest papers out, on a server that has printed one paper yet.
pub async fn bundle(server: &Server) -> Result<Bundle, Failure> {
    let token = server.sign_in(Who::Owner).await?;
    let mut client = Client::connect(server.address, &token).await?;
    let (from, to, papers) = latest(&mut client).await?;
    let mut firm = Firm::look(&mut client).await?;
    firm.write_paper(&mut client).await?;
    client.send(&firm.paper()).await?;
    let before = server.memory().all;
    let wish = json!({"from": from, "to": to, "kinds": KINDS});
    let wish = Request::post("/api/v1/documents/papers", &wish);
    let started = Instant::now();
    let taking = Client::connect(server.address, &token).await?.drain(&wish);
    tokio::pin!(taking);
    let mut most = before;
    let mut pause = tokio::time::interval(Duration::from_millis(100));
    let length = loop {
        tokio::select! {
            length = &mut taking => break length?,
            _ = pause.tick() => most = most.max(server.memory().all),
        }
    };
    Ok(Bundle {
        papers,
        seconds: started.elapsed().as_secs_f64(),
        #[expect(clippy::cast_precision_loss, reason = "some hundred million at most")]
        size: length as f64 / (1024.0 * 1024.0),
        before,
        most,
    })
}

/// Kinds that the demonstration has plenty of.
const KINDS: [&str; 4] = ["quote", "invoice", "act", "transfer"];

/// The period of the latest papers, as many as go into one archive, and how many they are.
async fn latest(client: &mut Client) -> Result<(NaiveDate, NaiveDate, usize), Failure> {
    let mut dates: Vec<NaiveDate> = Vec::new();
    let mut cursor = String::new();
    while dates.len() <= MOST {
        let kinds = KINDS.join(",");
        let path = format!("/api/v1/documents?stage=issued&kind={kinds}&limit=200{cursor}");
        let page = client.json(&Request::get(path)).await?;
        for item in page["items"].as_array().into_iter().flatten() {
            dates.push(item["date"].as_str().ok_or("no date")?.parse()?);
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    let last = dates.first().copied().ok_or("no papers")?;
    // A day is taken whole or not at all.
    let cut = dates.get(MOST).copied();
    let within = |date: &NaiveDate| cut.is_none_or(|cut| *date > cut);
    let taken = dates.iter().filter(|date| within(date)).count();
    let first = dates.get(taken.saturating_sub(1)).copied();
    Ok((first.ok_or("no papers")?, last, taken))
}
