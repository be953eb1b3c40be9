//! One client in a row, and sixteen at once.

use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use crate::Failure;
use crate::client::Client;
use crate::rows::Script;

/// So many clients at once.
pub const CROWD: usize = 16;

/// What was measured.
#[derive(Debug, Clone, Copy, Default)]
pub struct Figures {
    /// Half of the answers of one client came within so many milliseconds.
    pub p50: f64,
    /// All but one in a hundred.
    pub p99: f64,
    /// Answers a second at sixteen clients.
    pub per_second: f64,
    /// Half of their answers.
    pub crowd_p50: f64,
    /// All but one in a hundred.
    pub crowd_p99: f64,
    /// How many of theirs the server was too busy to answer.
    pub refused: usize,
}

/// The times of the answers, in milliseconds, and how many the server was too busy to give.
#[derive(Default)]
struct Answers {
    times: Vec<f64>,
    refused: usize,
}

/// Measures a row.
pub async fn measure(
    address: SocketAddr,
    token: &str,
    scripts: Vec<Script>,
    span: Duration,
) -> Result<Figures, Failure> {
    let scripts: Vec<_> = scripts
        .into_iter()
        .map(|one| Rc::new(RefCell::new(one)))
        .collect();
    let first = scripts.first().ok_or("no script")?;
    // A few answers first, so that statements are prepared and pages are in memory.
    run(address, token, Rc::clone(first), Duration::from_millis(500)).await?;
    let mut alone = run(address, token, Rc::clone(first), span).await?.times;
    let started = Instant::now();
    let crowd = scripts
        .iter()
        .map(|script| run(address, token, Rc::clone(script), span));
    let crowd = futures_util::future::try_join_all(crowd).await?;
    let elapsed = started.elapsed().as_secs_f64();
    let refused = crowd.iter().map(|one| one.refused).sum();
    let mut crowd: Vec<f64> = crowd.into_iter().flat_map(|one| one.times).collect();
    Ok(Figures {
        p50: quantile(&mut alone, 0.50),
        p99: quantile(&mut alone, 0.99),
        #[expect(clippy::cast_precision_loss, reason = "a few million at most")]
        per_second: crowd.len() as f64 / elapsed,
        crowd_p50: quantile(&mut crowd, 0.50),
        crowd_p99: quantile(&mut crowd, 0.99),
        refused,
    })
}

async fn run(
    address: SocketAddr,
    token: &str,
    script: Rc<RefCell<Script>>,
    span: Duration,
) -> Result<Answers, Failure> {
    let mut client = Client::connect(address, token).await?;
    let mut answers = Answers::default();
    let end = Instant::now() + span;
    while Instant::now() < end {
        let request = script.borrow_mut().next();
        let started = Instant::now();
        let answer = client.send_or_busy(&request).await?;
        let Some(answer) = answer else {
            answers.refused += 1;
            continue;
        };
        answers.times.push(started.elapsed().as_secs_f64() * 1000.0);
        script.borrow_mut().hear(answer)?;
    }
    Ok(answers)
}

/// The value below which this share of the values lies.
pub fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index"
    )]
    let at = ((values.len() as f64 - 1.0).max(0.0) * share).round() as usize;
    values.get(at).copied().unwrap_or_default()
}
