//! How fast an invoice of 20 lines is printed: p50 of one thread, and how many a second on two.
//!
//! `cargo run --release -p canape-rendering --example speed`
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a measurement that cannot go on is none"
)]

#[path = "../tests/it/sample.rs"]
#[expect(dead_code, reason = "the tests print the other kinds")]
mod sample;

use std::time::{Duration, Instant};

use canape_domain::documents::printed::Body;
use canape_domain::documents::{Press, Printed};
use canape_domain::values::VatRate;
use canape_rendering::TypstPress;

const ONE_THREAD: u32 = 300;
const TWO_THREADS: Duration = Duration::from_secs(5);

/// No two are alike: what a cache remembers of the last must not help.
fn invoice(number: u32) -> Printed {
    let lines = (1..=20)
        .map(|line| {
            let title = format!("Услуга № {line} по заявке {number}, настройка и сопровождение");
            let price = format!("{}.{:02}", 1_000 + number + line, number % 100);
            sample::line(&title, "1.5", &price, VatRate::TwentyTwo)
        })
        .collect();
    let invoice = sample::invoice_of(sample::goods(lines));
    let mut printed = sample::printed(&number.to_string(), Body::Invoice(invoice));
    printed.buyer.name = format!("ООО «Клиент {number}»");
    printed
}

fn main() {
    let started = Instant::now();
    let press = TypstPress::new();
    let made = started.elapsed();
    let print = |number| {
        let printed = invoice(number);
        let started = Instant::now();
        let pdf = press.pdf(&printed).expect("it is printed");
        (started.elapsed(), pdf.len())
    };
    let (first, size) = print(0);
    let mut times: Vec<Duration> = (1..=ONE_THREAD).map(|number| print(number).0).collect();
    times.sort();
    println!("press {made:.1?}, first {first:.1?}, {size} bytes");
    let at = |share: usize| times[times.len() * share / 100];
    println!("one thread: p50 {:.1?}, p99 {:.1?}", at(50), at(99));

    let started = Instant::now();
    let press = &press;
    let count: u32 = std::thread::scope(|scope| {
        let worker = |first: u32| {
            move || {
                let mine = (first..)
                    .step_by(2)
                    .take_while(|_| started.elapsed() < TWO_THREADS);
                mine.map(|number| press.pdf(&invoice(number)).map_or(0, |_| 1))
                    .sum::<u32>()
            }
        };
        let both = [scope.spawn(worker(10_000)), scope.spawn(worker(10_001))];
        both.into_iter().map(|one| one.join().unwrap_or(0)).sum()
    });
    let seconds = started.elapsed().as_secs_f64();
    println!("two threads: {:.0} a second", f64::from(count) / seconds);
    println!("memory: {}", memory());
}

/// The resident set, as Linux tells it.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    line.unwrap_or("not known").to_owned()
}
