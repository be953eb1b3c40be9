//! The format: a plain tar of `canape.db`, `secret.key`, `files/…` and, last, `SHA256SUMS`.
//!
//! The sums close the archive: one that was cut short has none, and no half backup is ever taken
//! for a whole one. By hand: `tar xf FILE && sha256sum -c SHA256SUMS`.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::{Component, Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{Error, Progress};
use crate::private;

/// The names in an archive.
pub const DATABASE: &str = "canape.db";
/// See [`DATABASE`].
pub const KEY: &str = "secret.key";
/// See [`DATABASE`].
pub const FILES: &str = "files";
const SUMS: &str = "SHA256SUMS";

/// Sums of a million files take some 100 MB.
const MOST_SUMS: u64 = 256 * 1024 * 1024;

/// Writes parts, under their names, as an archive. What people have attached may be taken away
/// meanwhile and is left out then; without its database or key there is no backup.
pub fn pack(into: &Path, parts: &[(String, PathBuf)], done: &Progress) -> Result<(), Error> {
    let file = private::create(into).map_err(Error::of(into))?;
    let mut archive = tar::Builder::new(file);
    let mut sums = String::new();
    for (name, path) in parts {
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound && is_attached(name) => continue,
            Err(error) => return Err(Error::of(path)(error)),
        };
        let size = file.metadata().map_err(Error::of(path))?.len();
        let mut reader = Counted::new(file.take(size), done);
        append(&mut archive, name, size, &mut reader).map_err(Error::of(path))?;
        sums += &reader.sum();
        sums += "  ";
        sums += name;
        sums += "\n";
    }
    let size = sums.len() as u64;
    append(&mut archive, SUMS, size, &mut sums.as_bytes()).map_err(Error::of(into))?;
    let file = archive.into_inner().map_err(Error::of(into))?;
    file.sync_all().map_err(Error::of(into))
}

fn is_attached(name: &str) -> bool {
    Path::new(name).starts_with(FILES)
}

fn append(
    archive: &mut tar::Builder<File>,
    name: &str,
    size: u64,
    content: &mut impl Read,
) -> std::io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o600);
    archive.append_data(&mut header, name, content)
}

/// All files below a folder, under their names in the archive. What is being uploaded (`#` in its
/// name) is nobody's yet.
pub fn files_below(folder: &Path) -> Result<Vec<(String, PathBuf)>, Error> {
    let mut found = Vec::new();
    let mut folders = vec![(FILES.to_owned(), folder.to_owned())];
    while let Some((name, folder)) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            Err(error) => return Err(Error::of(&folder)(error)),
        };
        for entry in entries {
            let entry = entry.map_err(Error::of(&folder))?;
            let kind = entry.file_type().map_err(Error::of(&folder))?;
            let Some(own) = entry.file_name().to_str().map(ToOwned::to_owned) else {
                continue;
            };
            let name = format!("{name}/{own}");
            if kind.is_dir() {
                folders.push((name, entry.path()));
            } else if kind.is_file() && !own.contains(['#', '\n']) {
                found.push((name, entry.path()));
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Unpacks an archive, each part to where `target` says, and compares all sums.
pub fn unpack(
    archive: &Path,
    target: impl Fn(&Path) -> PathBuf,
    done: &Progress,
) -> Result<(), Error> {
    let file = File::open(archive).map_err(Error::of(archive))?;
    let mut tar = tar::Archive::new(file);
    let mut found = BTreeMap::new();
    let mut sums = None;
    let unreadable = |_| Error::Unusable("it is no archive of canape, or not whole");
    for entry in tar.entries().map_err(unreadable)? {
        let mut entry = entry.map_err(unreadable)?;
        let name = entry.path().map_err(unreadable)?.into_owned();
        if !entry.header().entry_type().is_file() || !is_ours(&name) {
            return Err(Error::Unusable(
                "it holds something that is no part of a backup",
            ));
        }
        if name == Path::new(SUMS) {
            let mut text = String::new();
            let read = (&mut entry).take(MOST_SUMS).read_to_string(&mut text);
            read.map_err(unreadable)?;
            sums = Some(text);
            continue;
        }
        let to = target(&name);
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder).map_err(Error::of(folder))?;
        }
        let mut into = private::create(&to).map_err(Error::of(&to))?;
        let size = entry.size();
        let mut reader = Counted::new(entry, done);
        let copied = std::io::copy(&mut reader, &mut into).map_err(Error::of(&to))?;
        if copied != size {
            return Err(Error::Unusable("it is not whole"));
        }
        into.flush().map_err(Error::of(&to))?;
        into.sync_all().map_err(Error::of(&to))?;
        found.insert(name.display().to_string(), reader.sum());
    }
    let sums = sums.ok_or(Error::Unusable("it is not whole"))?;
    let expected: BTreeMap<String, String> = sums
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(sum, name)| (name.to_owned(), sum.to_owned()))
        .collect();
    if expected != found {
        return Err(Error::Unusable("its parts are not what was packed"));
    }
    if !found.contains_key(DATABASE) {
        return Err(Error::Unusable("it holds no database"));
    }
    Ok(())
}

/// Whether a name may be unpacked: nothing leads out of the folder.
fn is_ours(name: &Path) -> bool {
    let mut parts = name.components();
    let is_plain = name
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let first = parts.next();
    let is_alone = parts.next().is_none();
    let first = first.map(Component::as_os_str);
    let is = |known: &str| first.is_some_and(|first| first == known);
    is_plain && ((is_alone && (is(DATABASE) || is(KEY) || is(SUMS))) || (!is_alone && is(FILES)))
}

/// Counts and sums up what passes.
struct Counted<'a, R> {
    inner: R,
    sum: Sha256,
    done: &'a Progress,
}

impl<'a, R: Read> Counted<'a, R> {
    fn new(inner: R, done: &'a Progress) -> Self {
        Self {
            inner,
            sum: Sha256::new(),
            done,
        }
    }

    fn sum(self) -> String {
        canape_domain::hex(&self.sum.finalize())
    }
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(into)?;
        self.sum.update(&into[..count]);
        self.done.count(count)?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_attached_may_be_missing() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let pack = |missing: &str| {
            std::fs::write(path("there"), "there").unwrap();
            let parts = [
                ("files/a".to_owned(), path("there")),
                (missing.to_owned(), path("gone")),
            ];
            pack(
                &path(missing.split('/').next_back().unwrap()),
                &parts,
                &Progress::default(),
            )
        };
        assert!(pack("files/b.tar").is_ok());
        assert!(pack(DATABASE).is_err());
        assert!(pack(KEY).is_err());
    }

    #[test]
    fn what_is_called_off_ends_at_the_next_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let parts = [(DATABASE.to_owned(), folder.path().join("there"))];
        std::fs::write(&parts[0].1, "there").unwrap();
        let progress = Progress::default();
        progress.call_off();
        assert!(pack(&folder.path().join("a.tar"), &parts, &progress).is_err());
    }

    #[test]
    fn only_parts_of_a_backup_are_unpacked() {
        for name in ["canape.db", "secret.key", "SHA256SUMS", "files/a/b"] {
            assert!(is_ours(Path::new(name)), "{name}");
        }
        for name in [
            "/canape.db",
            "../canape.db",
            "files/../../x",
            "files",
            "other",
            "canape.db/x",
        ] {
            assert!(!is_ours(Path::new(name)), "{name}");
        }
    }
}
