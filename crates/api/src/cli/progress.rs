//! What is told of work that takes longer than two seconds.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How long nothing is told.
const QUIET: Duration = Duration::from_secs(2);

/// Waits for the work; from the third second on, a bar shows how much of it is done, in bytes.
pub async fn with_bar<T>(
    total: u64,
    done: impl Fn() -> u64,
    work: impl Future<Output = T>,
) -> Result<T, super::Failure> {
    tokio::pin!(work);
    tokio::select! {
        result = &mut work => return Ok(result),
        () = tokio::time::sleep(QUIET) => {}
    }
    let bar = ProgressBar::new(total);
    bar.set_style(ProgressStyle::with_template(
        "{bar:40} {bytes}/{total_bytes}, {eta} left",
    )?);
    let mut pause = tokio::time::interval(Duration::from_millis(200));
    let result = loop {
        tokio::select! {
            result = &mut work => break result,
            _ = pause.tick() => bar.set_position(done().min(total)),
        }
    };
    bar.finish_and_clear();
    Ok(result)
}

/// Waits for work whose length nobody knows; from the third second on, a line says what is done and
/// for how long.
pub async fn with_line<T>(
    what: &'static str,
    work: impl Future<Output = T>,
) -> Result<T, super::Failure> {
    tokio::pin!(work);
    tokio::select! {
        result = &mut work => return Ok(result),
        () = tokio::time::sleep(QUIET) => {}
    }
    let line = ProgressBar::new_spinner();
    if line.is_hidden() {
        tracing::info!("{what}; this may take minutes");
    }
    line.set_style(ProgressStyle::with_template("{spinner} {msg}, {elapsed}")?);
    line.set_message(what);
    line.enable_steady_tick(Duration::from_millis(200));
    let result = work.await;
    line.finish_and_clear();
    Ok(result)
}
