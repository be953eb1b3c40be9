//! DOCX to PDF by LibreOffice: a process of its own for each document, bounded in number and time.
//!
//! Each has a profile and a folder of its own, which are gone with it: nothing of one document is seen
//! by another. Macros are never run, and links out of the document are never followed: a template has
//! none (the reader of templates refuses them), and the profile forbids both.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use canape_domain::templates::{ConvertError, Converter};
use rustix::io::Errno;
use rustix::process::{Pid, Signal, kill_process_group};
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Under which names it is found.
const NAMES: [&str; 2] = ["soffice", "libreoffice"];
/// How long a document may wait for a place.
const WAIT: Duration = Duration::from_secs(30);
/// How long one conversion may take; the first one of a profile takes some seconds.
const TIME: Duration = Duration::from_mins(1);
/// Between two looks at whether it has ended.
const LOOK: Duration = Duration::from_millis(20);
/// Processes at once: each takes a core and some 200 MB.
const PLACES: usize = 2;

/// What a fresh profile says: no macros, no links that are followed, no updates asked for.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// LibreOffice on this machine.
pub struct Office {
    program: PathBuf,
    places: Arc<Semaphore>,
    time: Duration,
}

impl Office {
    /// The first one that a search path has; `None` where there is none.
    pub fn find(search_path: &OsStr) -> Option<Self> {
        std::env::split_paths(search_path)
            .flat_map(|folder| NAMES.map(|name| folder.join(name)))
            .find(|path| path.is_file())
            .map(Self::at)
    }

    /// The program at a path.
    pub fn at(program: PathBuf) -> Self {
        Self {
            program,
            places: Arc::new(Semaphore::new(PLACES)),
            time: TIME,
        }
    }

    /// The same, with another time for one document.
    #[must_use]
    pub const fn within(mut self, time: Duration) -> Self {
        self.time = time;
        self
    }
}

#[async_trait]
impl Converter for Office {
    async fn pdf(&self, docx: Vec<u8>) -> Result<Vec<u8>, ConvertError> {
        let place = timeout(WAIT, Arc::clone(&self.places).acquire_owned()).await;
        let place = place
            .map_err(|_| ConvertError::Busy)?
            .map_err(|error| ConvertError::Failed(error.to_string()))?;
        let (program, time) = (self.program.clone(), self.time);
        // Whoever waits may go away; the process keeps its place until it has ended.
        let work = move || {
            let done = converted(&program, time, &docx);
            drop(place);
            done
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|error| ConvertError::Failed(error.to_string()))?
    }
}

fn converted(program: &Path, time: Duration, docx: &[u8]) -> Result<Vec<u8>, ConvertError> {
    let folder = tempfile::Builder::new().prefix("canape-office-").tempdir();
    let folder = folder.map_err(|error| failed(&error))?;
    let folder = folder.path();
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("user")).map_err(|error| failed(&error))?;
    let settings = profile.join("user").join("registrymodifications.xcu");
    fs::write(settings, SETTINGS).map_err(|error| failed(&error))?;
    let input = folder.join("document.docx");
    fs::write(&input, docx).map_err(|error| failed(&error))?;
    let mut installation = OsString::from("-env:UserInstallation=file://");
    installation.push(&profile);
    let mut child = Command::new(program)
        .arg(installation)
        .args([
            "--headless",
            "--invisible",
            "--nologo",
            "--nodefault",
            "--norestore",
        ])
        .args(["--nolockcheck", "--nofirststartwizard"])
        .args(["--convert-to", "pdf:writer_pdf_Export", "--outdir"])
        .arg(folder)
        .arg(&input)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("TMPDIR", folder)
        .env("LANG", "C.UTF-8")
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // The program is a script that starts another: both are ended together.
        .process_group(0)
        .spawn()
        .map_err(|error| failed(&error))?;
    let status = ended_within(&mut child, time)?;
    if !status.success() {
        return Err(ConvertError::Failed(format!("it ended with {status}")));
    }
    let pdf = fs::read(folder.join("document.pdf"));
    let pdf = pdf.map_err(|_| ConvertError::Failed("it made no PDF".to_owned()))?;
    if !pdf.starts_with(b"%PDF-") {
        return Err(ConvertError::Failed("what it made is no PDF".to_owned()));
    }
    Ok(pdf)
}

/// How the program ended; one that takes too long, or that cannot be watched any more, is ended
/// with all that it started.
fn ended_within(child: &mut Child, time: Duration) -> Result<ExitStatus, ConvertError> {
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if started.elapsed() <= time => {}
            Ok(None) => {
                end(child);
                return Err(ConvertError::Busy);
            }
            Err(error) => {
                end(child);
                return Err(failed(&error));
            }
        }
        #[expect(
            clippy::disallowed_methods,
            reason = "the thread is one of those that may block, and waits for nothing else"
        )]
        thread::sleep(LOOK);
    }
}

/// Ends the program with its whole group, whose number is its own, and takes note of its end: until
/// then nobody else gets that number.
fn end(child: &mut Child) {
    let group = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
    let ended = group.map_or(Err(Errno::SRCH), |group| {
        kill_process_group(group, Signal::KILL)
    });
    if let Err(error) = ended {
        tracing::warn!(%error, program = child.id(), "what the converter started was not ended");
    }
    let waited = child.kill().and_then(|()| child.wait());
    if let Err(error) = waited {
        tracing::warn!(%error, program = child.id(), "the converter was not ended");
    }
}

fn failed(error: &std::io::Error) -> ConvertError {
    ConvertError::Failed(error.to_string())
}
