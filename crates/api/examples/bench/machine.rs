//! The machine on which is measured, in words.

use std::process::Command;

/// How many processes wanted to run in the last minute, and on how many cores.
pub struct Load {
    /// The average.
    pub processes: f64,
    /// The cores.
    pub cores: usize,
}

impl Load {
    /// Whether others were at work, so that the figures are too high.
    #[expect(clippy::cast_precision_loss, reason = "a few cores")]
    pub fn is_busy(&self) -> bool {
        self.processes > self.cores as f64 / 4.0
    }
}

/// What is going on before anything is measured.
pub fn load() -> Load {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let first = text.split(' ').next().and_then(|load| load.parse().ok());
    Load {
        processes: first.unwrap_or_default(),
        cores: std::thread::available_parallelism().map_or(1, usize::from),
    }
}

/// Processor, cores, memory and system.
pub fn machine(load: &Load) -> String {
    let processor = first_line_of("/proc/cpuinfo", "model name");
    let memory = first_line_of("/proc/meminfo", "MemTotal");
    let kernel = answer("uname", &["-sr"]);
    let cores = load.cores;
    format!("{processor}, {cores} cores, {memory} of memory, {kernel}")
}

fn first_line_of(path: &str, name: &str) -> String {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(name));
    let value = line.and_then(|line| line.split_once(':'));
    value.map_or_else(String::new, |(_, value)| value.trim().to_owned())
}

/// What a program says.
pub fn answer(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    text.unwrap_or_default()
}
