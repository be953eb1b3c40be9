//! The container: looked over before anything of it is inflated, and written back in its order.

use std::io::{Cursor, Read as _, Write as _};

use canape_domain::templates::FillError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Bytes of a template: a letterhead with pictures is some hundreds of kilobytes.
const MOST_BYTES: usize = 10 * 1024 * 1024;
/// Parts of a template.
const MOST_ENTRIES: usize = 1_000;
/// Bytes of all parts, inflated.
const MOST_INFLATED: u64 = 64 * 1024 * 1024;
/// How much larger a part of some size may be than its packed bytes; XML packs some thirty times.
const MOST_RATIO: u64 = 200;
/// Parts below this may pack as well as they like.
const SMALL: u64 = 1024 * 1024;

/// A part with its name.
#[derive(Debug, Clone)]
pub struct PackagePart {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Reads all parts of a DOCX.
pub fn open(bytes: &[u8]) -> Result<Vec<PackagePart>, FillError> {
    if bytes.len() > MOST_BYTES {
        return Err(FillError::TooLarge);
    }
    let broken = |_| FillError::Broken("архив DOCX не открывается");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_ENTRIES {
        return Err(FillError::TooLarge);
    }
    if archive.has_duplicate_names() {
        return Err(FillError::Broken("в архиве две части с одним именем"));
    }
    // What the directory promises is judged first; what is read is bounded by it again.
    let mut inflated = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(broken)?;
        if entry.encrypted() {
            return Err(FillError::Broken("файл закрыт паролем"));
        }
        inflated = inflated.saturating_add(entry.size());
        let packed = entry.compressed_size().max(1);
        if inflated > MOST_INFLATED || (entry.size() > SMALL && entry.size() / packed > MOST_RATIO)
        {
            return Err(FillError::TooLarge);
        }
    }
    let mut parts = Vec::with_capacity(archive.len());
    let mut left = MOST_INFLATED;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(broken)?;
        let name = entry.name().map_err(broken)?.into_owned();
        if entry.is_dir() {
            continue;
        }
        if name.starts_with('/') || name.contains("..") || name.contains('\\') {
            return Err(FillError::Broken("в архиве часть с недопустимым именем"));
        }
        let mut bytes = Vec::new();
        let read = entry.take(left + 1).read_to_end(&mut bytes);
        let read = read.map_err(|_| FillError::Broken("архив DOCX повреждён"))?;
        left = left.checked_sub(read as u64).ok_or(FillError::TooLarge)?;
        parts.push(PackagePart { name, bytes });
    }
    Ok(parts)
}

/// Writes parts as they stand, at a time that is always the same.
pub fn pack(parts: &[PackagePart]) -> Result<Vec<u8>, FillError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for part in parts {
        writer
            .start_file(part.name.as_str(), options)
            .map_err(unwritten)?;
        writer.write_all(&part.bytes).map_err(unwritten)?;
    }
    Ok(writer.finish().map_err(unwritten)?.into_inner())
}

fn unwritten<E>(_: E) -> FillError {
    FillError::Broken("файл не собирается обратно")
}
