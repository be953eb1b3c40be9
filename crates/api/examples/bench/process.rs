//! The program as a process of its own: made large, started, watched.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::client::{Client, Request};
use crate::rows::Who;
use crate::{Arguments, Failure};

/// What a process holds, in MB.
#[derive(Clone, Copy, Default)]
pub struct Memory {
    /// The proportional set size (PSS).
    pub all: f64,
    /// What of it are pages of files, the program first of all.
    pub files: f64,
}

/// Where a firm is made and served.
pub struct Place<'a> {
    /// What is asked of the benchmark.
    pub arguments: &'a Arguments,
    /// The database.
    pub url: &'a str,
    /// Where files are kept.
    pub folder: &'a Path,
}

/// A running server.
pub struct Server {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
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

    /// Makes the firm.
    pub fn demo(&self) -> Result<(), Failure> {
        let deals = self.arguments.deals.to_string();
        let papers = self.arguments.papers.to_string();
        let sizes = ["--deals", &deals, "--papers", &papers];
        let status = self.command("demo").args(sizes).status()?;
        status
            .success()
            .then_some(())
            .ok_or_else(|| "no firm".into())
    }

    /// Loads the program and has it end at once; in milliseconds.
    pub fn load(&self) -> Result<f64, Failure> {
        let started = Instant::now();
        self.command("--version").status()?;
        Ok(started.elapsed().as_secs_f64() * 1000.0)
    }

    /// Starts a server and waits for its first answer.
    pub async fn serve(&self) -> Result<(Server, f64), Failure> {
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
    /// A token of somebody.
    pub async fn sign_in(&self, who: Who) -> Result<String, Failure> {
        let body = json!({"login": who.login(), "password": canape_domain::demo::PASSWORD});
        let mut client = Client::connect(self.address, "").await?;
        let session = client
            .json(&Request::post("/api/v1/sessions", &body))
            .await?;
        let token = session["access_token"].as_str();
        Ok(token.ok_or("no token")?.to_owned())
    }

    /// What it holds now.
    pub fn memory(&self) -> Memory {
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

    /// Ends it.
    pub async fn stop(mut self) {
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
