//! The program as a process of its own: made large, started, watched.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::client::{Client, Request};
use crate::load::{self, Figures, quantile};
use crate::rows::{Firm, Kind, ROWS, Row};
use crate::{Arguments, Failure, floor, report};

/// Head of a department that has none below: the reach is their own department.
const LOGIN: &str = "olga";
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
    /// The most PSS that was seen while the rows were measured.
    pub loaded: f64,
    /// The rows with their figures and floors.
    pub rows: Vec<(Row, Figures, floor::Floor)>,
}

/// What a process holds, in MB.
#[derive(Clone, Copy, Default)]
pub struct Memory {
    /// The proportional set size (PSS).
    pub all: f64,
    /// What of it are pages of files, the program first of all.
    pub files: f64,
}

/// Everything about one engine.
pub async fn measure_engine(
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
    let token = server.sign_in().await?;
    let mut client = Client::connect(server.address, &token).await?;
    let firm = Firm::look(&mut client).await?;
    let mut loaded: f64 = 0.0;
    let mut rows = Vec::new();
    for row in ROWS {
        report::tell(&format!("{engine}: {}", row.name));
        // A token is good for ten minutes.
        let token = server.sign_in().await?;
        let scripts = match row.kind {
            Kind::Move => Firm::look(&mut Client::connect(server.address, &token).await?)
                .await?
                .scripts(row.kind),
            _ => firm.scripts(row.kind),
        };
        let measuring = load::measure(server.address, &token, scripts, arguments.span());
        tokio::pin!(measuring);
        let mut pause = tokio::time::interval(Duration::from_millis(250));
        let figures = loop {
            tokio::select! {
                figures = &mut measuring => break figures?,
                _ = pause.tick() => loaded = loaded.max(server.memory().all),
            }
        };
        rows.push((row, figures));
    }
    server.stop().await;
    let (version, floors) = floor::measure(arguments, url, folder, LOGIN).await?;
    Ok(Table {
        engine,
        version,
        demo,
        start: quantile(&mut starts, 0.5),
        loading: quantile(&mut loadings, 0.5),
        idle,
        loaded,
        rows: rows
            .into_iter()
            .zip(floors)
            .map(|((row, figures), floor)| (row, figures, floor))
            .collect(),
    })
}

struct Place<'a> {
    arguments: &'a Arguments,
    url: &'a str,
    folder: &'a Path,
}

/// A running server.
struct Server {
    child: Child,
    address: SocketAddr,
}

impl Place<'_> {
    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(&self.arguments.canape);
        command
            .arg(name)
            .env("CANAPE_DATABASE_URL", self.url)
            .env("CANAPE_DATA_DIR", self.folder)
            .env("CANAPE_MODE", "service")
            .env("CANAPE_LOG", "warn")
            .env("CANAPE_BACKUP_DAILY", "0")
            .stdout(Stdio::null());
        command
    }

    fn demo(&self) -> Result<(), Failure> {
        let deals = self.arguments.deals.to_string();
        let status = self.command("demo").args(["--deals", &deals]).status()?;
        status
            .success()
            .then_some(())
            .ok_or_else(|| "no firm".into())
    }

    /// Loads the program and has it end at once; in milliseconds.
    fn load(&self) -> Result<f64, Failure> {
        let started = Instant::now();
        self.command("--version").status()?;
        Ok(started.elapsed().as_secs_f64() * 1000.0)
    }

    /// Starts a server and waits for its first answer.
    async fn serve(&self) -> Result<(Server, f64), Failure> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let mut command = self.command("serve");
        command.env("CANAPE_LISTEN", address.to_string());
        let started = Instant::now();
        let mut server = Server {
            child: command.spawn()?,
            address,
        };
        loop {
            if let Ok(mut client) = Client::connect(address, "").await
                && client.send(&Request::get("/health/ready")).await.is_ok()
            {
                return Ok((server, started.elapsed().as_secs_f64() * 1000.0));
            }
            if server.child.try_wait()?.is_some() || started.elapsed() > Duration::from_secs(30) {
                return Err("the server does not start".into());
            }
            tokio::time::sleep(Duration::from_micros(200)).await;
        }
    }
}

impl Server {
    async fn sign_in(&self) -> Result<String, Failure> {
        let body = json!({"login": LOGIN, "password": canape_domain::demo::PASSWORD});
        let mut client = Client::connect(self.address, "").await?;
        let session = client
            .json(&Request::post("/api/v1/sessions", &body))
            .await?;
        let token = session["access_token"].as_str();
        Ok(token.ok_or("no token")?.to_owned())
    }

    fn memory(&self) -> Memory {
        let path = format!("/proc/{}/smaps_rollup", self.child.id());
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let of = |name| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            let kib = line.and_then(|line| line.trim().strip_suffix(" kB"));
            let kib = kib.and_then(|kib| kib.trim().parse::<f64>().ok());
            kib.unwrap_or_default() / 1024.0
        };
        Memory {
            all: of("Pss:"),
            files: of("Pss_File:"),
        }
    }

    async fn stop(mut self) {
        let id = self.child.id().to_string();
        // By the signal of a service manager, so that what is open is closed.
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        for _ in 0..100 {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let _ = self.child.kill();
    }
}
