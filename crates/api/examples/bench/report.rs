//! The results, for a person: the same text at the terminal and in `docs/PERFORMANCE.md`.

use std::fmt::Write;

use canape_domain::{Clock, SystemClock};

use crate::engine::Table;
use crate::floor::Floor;
use crate::load::{CROWD, Figures};
use crate::machine::{Load, answer, machine};
use crate::papers::PRINTING;
use crate::rows::{Kind, Row, Who};
use crate::why::why;
use crate::{Arguments, USUAL_PAPERS};

/// Aims that are no rows.
const START: f64 = 50.0;
const IDLE: f64 = 25.0;
const LOADED: f64 = 120.0;
/// A look at a deal, all but one in a hundred, while others print, in milliseconds.
const CROWDED: f64 = 100.0;
/// What an archive of papers may take of memory beyond what the server held before, in MB.
const BUNDLE: f64 = 64.0;

type Missed = Vec<(&'static str, String)>;

/// Says what is being done.
#[expect(clippy::print_stderr, reason = "for the person at the terminal")]
pub fn tell(text: &str) {
    eprintln!("{text}");
}

/// Prints the results.
#[expect(clippy::print_stdout, reason = "for the person at the terminal")]
pub fn say(text: &str) {
    println!("{text}");
}

/// The whole report.
pub fn text(arguments: &Arguments, load: &Load, tables: &[Table]) -> String {
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = head(&mut text, arguments, load);
    for table in tables {
        let _ = one(&mut text, arguments, table);
    }
    text
}

fn head(text: &mut String, arguments: &Arguments, load: &Load) -> std::fmt::Result {
    writeln!(text, "# Performance\n")?;
    writeln!(
        text,
        "Measured by `just bench` on {}; run it to measure your own machine.\n",
        SystemClock.now().format("%Y-%m-%d %H:%M UTC")
    )?;
    if load.is_busy() {
        writeln!(
            text,
            "The machine was busy with other work when this began, so the figures are too high; \
             compare them with the «SQL» column, which was measured under the same conditions.\n"
        )?;
    }
    writeln!(text, "* Machine: {}", machine(load))?;
    writeln!(text, "* Load at the start: {:.2}", load.processes)?;
    let engine = arguments.engine.as_deref().unwrap_or("both engines");
    writeln!(
        text,
        "* Arguments: {} deals, {engine}, {} seconds",
        arguments.deals, arguments.seconds
    )?;
    writeln!(
        text,
        "* Program: {}",
        answer(&arguments.canape.display().to_string(), &["--version"])
    )?;
    writeln!(
        text,
        "* Data: one account, {} deals over five years, a fifth as many companies, half as many \
         contacts, papers of {} of its deals (`{}`)",
        arguments.deals,
        arguments.papers,
        arguments.demo()
    )?;
    writeln!(
        text,
        "* Who: the head of a department with none below: the reach is «own department»; rows with \
         «(owner)»: who may see all money of the firm"
    )?;
    writeln!(
        text,
        "* How: {} seconds a row with one client, as long with {CROWD}; client, server and database \
         share the machine; milliseconds unless said otherwise. «SQL» is the floor: the statements \
         that the server really sends for the row, sent over one connection by the same driver \
         (changes are undone, and the price of a durable commit is added)",
        arguments.seconds
    )
}

fn one(text: &mut String, arguments: &Arguments, table: &Table) -> std::fmt::Result {
    writeln!(text, "\n## {} {}", table.engine, table.version)?;
    let mut missed = Missed::new();
    let is_paper = |kind| kind == Kind::Paper;
    for (head, is_of_it) in [
        (
            "deals",
            &(|kind: Kind| !kind.is_report() && !is_paper(kind)) as &dyn Fn(Kind) -> bool,
        ),
        ("reports", &Kind::is_report),
        ("papers", &is_paper),
    ] {
        writeln!(
            text,
            "\n| {head} | aim | p50 | p99 | SQL (statements) | a second, {CROWD} clients | p50, p99 then | |"
        )?;
        writeln!(text, "|---|---|---|---|---|---|---|---|")?;
        for (row, figures, floor) in &table.rows {
            if is_of_it(row.kind) {
                let reasons = reasons(row, figures, *floor);
                line(text, row, figures, *floor, reasons.is_empty())?;
                missed.extend(reasons.into_iter().map(|reason| (row.name, reason)));
            }
        }
    }
    missed.extend(beside(text, table)?);
    missed.extend(whole(text, arguments, table)?);
    if !missed.is_empty() {
        writeln!(text, "\nMissed, and why:\n")?;
        for (name, reason) in missed {
            let known = why(table.engine, name).map(|why| format!("; {why}"));
            writeln!(text, "* {name}: {reason}{}", known.unwrap_or_default())?;
        }
    }
    Ok(())
}

/// Why a row misses its aims, if it does.
fn reasons(row: &Row, figures: &Figures, floor: Floor) -> Vec<String> {
    let mut reasons = Vec::new();
    if figures.p50 > row.aim {
        let own = figures.p50 - floor.p50;
        reasons.push(format!(
            "p50 is {:.2} ms instead of {:.2}: the {} statements alone take {:.2}, everything else \
             {own:.2}",
            figures.p50, row.aim, floor.statements, floor.p50
        ));
    }
    if let Some(aim) = row.aim_p99.filter(|aim| figures.p99 > *aim) {
        reasons.push(format!("p99 is {:.2} ms instead of {aim:.1}", figures.p99));
    }
    if figures.refused > 0 {
        reasons.push(format!(
            "{} answers for {CROWD} clients were refused, as no connection was free in time",
            figures.refused
        ));
    }
    if let Some(aim) = row.aim_per_second.filter(|aim| figures.per_second < *aim) {
        reasons.push(format!(
            "{:.0} a second instead of {aim:.0}: client, server and database share the cores",
            figures.per_second
        ));
    }
    reasons
}

fn line(
    text: &mut String,
    row: &Row,
    figures: &Figures,
    floor: Floor,
    is_met: bool,
) -> std::fmt::Result {
    let who = match row.who {
        Who::Head => "",
        Who::Owner => " (owner)",
    };
    writeln!(
        text,
        "| {}{who} | {:.1} | {:.2} | {:.2} | {:.2} ({}) | {:.0} | {:.1}, {:.1} | {} |",
        row.name,
        row.aim,
        figures.p50,
        figures.p99,
        floor.p50,
        floor.statements,
        figures.per_second,
        figures.crowd_p50,
        figures.crowd_p99,
        verdict(is_met)
    )
}

/// Papers beside other work. Returns what is missed.
fn beside(text: &mut String, table: &Table) -> Result<Missed, std::fmt::Error> {
    let mut missed = Missed::new();
    let crowded = &table.crowded;
    let bundle = &table.bundle;
    let name = "one deal with its card while 100 print at once";
    writeln!(
        text,
        "\n| papers beside other work | aim | measured | |\n|---|---|---|---|"
    )?;
    writeln!(
        text,
        "| {name} ({} looks, {PRINTING} who print, {:.0} papers a second, {} asked to come again) \
         | p99 {CROWDED:.0} ms | p50 {:.1}, p99 {:.1} ms; alone {:.1}, {:.1} | {} |",
        crowded.looks,
        crowded.per_second,
        crowded.refused,
        crowded.p50,
        crowded.p99,
        crowded.alone_p50,
        crowded.alone_p99,
        verdict(crowded.p99 <= CROWDED)
    )?;
    if crowded.p99 > CROWDED {
        let found = crowded.p99;
        missed.push((
            name,
            format!("p99 is {found:.1} ms instead of {CROWDED:.0}"),
        ));
    }
    let more = bundle.most - bundle.before;
    let name = "papers of a period as one ZIP (owner): memory beyond that before";
    writeln!(
        text,
        "| {name} ({} papers, {:.1} MB in {:.1} s) | {BUNDLE:.0} MB | {more:.1} MB (of {:.1} to {:.1}) | {} |",
        bundle.papers,
        bundle.size,
        bundle.seconds,
        bundle.before,
        bundle.most,
        verdict(more <= BUNDLE)
    )?;
    if more > BUNDLE {
        missed.push((name, format!("{more:.1} MB instead of {BUNDLE:.0}")));
    }
    Ok(missed)
}

/// What belongs to no row: the start, memory, and the making of the data. Returns what is missed.
fn whole(
    text: &mut String,
    arguments: &Arguments,
    table: &Table,
) -> Result<Missed, std::fmt::Error> {
    let mut missed = Missed::new();
    writeln!(
        text,
        "\n| the program | aim | measured | |\n|---|---|---|---|"
    )?;
    let own = table.idle.all - table.idle.files;
    for (name, aim, found, unit, of_it) in [
        (
            "start to first answer, schema current",
            START,
            table.start,
            "ms",
            format!(
                ": the system needs {:.1} of it to load and end the program at all",
                table.loading
            ),
        ),
        (
            "memory (PSS) idle",
            IDLE,
            table.idle.all,
            "MB",
            format!(
                ": {:.1} of it are pages of the program file, which holds typesetting and fonts and \
                 which the system may drop, {own:.1} the program's own",
                table.idle.files
            ),
        ),
        (
            "memory (PSS) under load, most",
            LOADED,
            table.loaded,
            "MB",
            String::new(),
        ),
    ] {
        writeln!(
            text,
            "| {name} | {aim:.0} {unit} | {found:.1} {unit} | {} |",
            verdict(found <= aim)
        )?;
        if found > aim {
            missed.push((
                name,
                format!("{found:.1} {unit} instead of {aim:.0}{of_it}"),
            ));
        }
    }
    writeln!(
        text,
        "| `{}` | {} | {:.0} s | {} |",
        arguments.demo(),
        if arguments.papers == USUAL_PAPERS {
            "120 s"
        } else {
            ""
        },
        table.demo,
        match arguments.papers {
            USUAL_PAPERS => verdict(table.demo <= 120.0),
            _ => "",
        }
    )?;
    Ok(missed)
}

const fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "**missed**" }
}
