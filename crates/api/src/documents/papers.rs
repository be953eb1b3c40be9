//! The papers of a period as one archive, sent while it is made.

use std::collections::HashSet;
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING};
use actix_web::web::{Bytes, Data};
use actix_web::{HttpRequest, HttpResponse, post};
use canape_domain::access::Caller;
use canape_domain::documents::{
    self, ExchangeError, ExchangeFile, Papers, Printout, TransferFiles, Transferred,
};
use canape_domain::{App, Coded as _};
use chrono::NaiveDate;
use futures_util::stream;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::export::selection;
use super::names::DocumentKind;
use crate::bootstrap::House;
use crate::http::{FileSeat, Identified, Json, Language, Problem, rule_text};

/// What of the documents goes into the archive.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = documents::PaperFormat)]
pub enum PaperFormat {
    /// Their papers as PDF.
    #[default]
    Pdf,
    /// The files for an ЭДО operator, of `transfer`, `vat_invoice`, `corrective_invoice` and
    /// `corrective_transfer`. Those that the format cannot hold are named with the reason in a text
    /// file at the end.
    Xml,
}

/// Which papers go into the archive.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = documents::TakePapers)]
pub struct TakeThem {
    #[serde(default)]
    format: PaperFormat,
    /// From this date on.
    #[schema(examples("2026-10-01"))]
    from: NaiveDate,
    /// Up to this date, which is included.
    #[schema(examples("2026-12-31"))]
    to: NaiveDate,
    /// By these own firms; by all unless told.
    #[serde(default)]
    legal_entity_ids: Vec<Uuid>,
    /// Of these kinds; unless told, of all that the format has: `outside` has no paper here.
    #[serde(default)]
    kinds: Vec<DocumentKind>,
}

/// Take the papers of issued documents of a period out as a ZIP of PDF, or of XML for an ЭДО operator:
/// at most 1 000.
///
/// One with an own template is DOCX where no PDF is made of it.
#[utoipa::path(
    operation_id = "takePapers",
    tag = "documents",
    request_body = TakeThem,
    responses((status = 200, body = String, content_type = "application/zip"))
)]
#[post("/documents/papers")]
pub async fn take_papers(
    app: Data<App>,
    house: Data<House>,
    request: HttpRequest,
    Identified(caller): Identified,
    json: Json<TakeThem>,
) -> Result<HttpResponse, Problem> {
    let wish = json.body;
    let seat = house.file_seats.take(caller.account())?;
    let of = selection((wish.from, wish.to), wish.legal_entity_ids, wish.kinds);
    let source = match wish.format {
        PaperFormat::Pdf => Source::Papers(documents::papers(&app, &caller, of).await?),
        PaperFormat::Xml => Source::Files(documents::transfer_files(&app, &caller, of).await?),
    };
    let name = format!(
        "attachment; filename=\"documents-{}-{}.zip\"",
        wish.from, wish.to
    );
    let list = LeftOut::in_language(Language::of_request(&request));
    let archive = Archive::begun((app, caller), source, list, seat);
    Ok(HttpResponse::Ok()
        .content_type("application/zip")
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .insert_header((CONTENT_DISPOSITION, name))
        // What is packed is not packed again.
        .insert_header((CONTENT_ENCODING, "identity"))
        .streaming(stream::try_unfold(Some(archive), next)))
}

/// Where the next piece of an archive comes from.
enum Source {
    Papers(Papers),
    Files(TransferFiles),
}

/// A piece of an archive, or why there is none.
enum Piece {
    Paper(Printout),
    File(ExchangeFile),
    Refused(String, ExchangeError),
}

impl Source {
    async fn next(
        &mut self,
        app: &App,
        caller: &Caller,
    ) -> Result<Option<Piece>, documents::Error> {
        Ok(match self {
            Self::Papers(papers) => papers.next(app, caller).await?.map(Piece::Paper),
            Self::Files(files) => files.next(app, caller).await?.map(|found| match found {
                Transferred::Made(file) => Piece::File(file),
                Transferred::Refused { title, why } => Piece::Refused(title, why),
            }),
        })
    }
}

/// What the archive lacks, for whoever takes it.
struct LeftOut {
    language: Language,
    lines: Vec<String>,
}

impl LeftOut {
    const fn in_language(language: Language) -> Self {
        Self {
            language,
            lines: Vec::new(),
        }
    }

    /// «УПД № 15 от 22.11.2026: Нужны фамилия, имя и отчество полностью (`/legal_entity/signatories`)».
    fn add(&mut self, title: &str, why: &ExchangeError) {
        let reasons = why.violations().iter().map(|wrong| {
            let text = rule_text(wrong.code, wrong.limit, self.language);
            format!("{text} ({})", wrong.pointer)
        });
        let mut reasons: Vec<_> = reasons.collect();
        if reasons.is_empty() {
            reasons.push(why.code().wire().to_owned());
        }
        self.lines.push(format!("{title}: {}", reasons.join("; ")));
    }

    const fn name(&self) -> &'static str {
        self.language.choose("Не выгружены", "Left out")
    }

    /// With a mark of its encoding, without which Windows shows something else.
    fn text(&self) -> String {
        format!("\u{feff}{}\r\n", self.lines.join("\r\n"))
    }
}

/// What is sent: one paper at a time is in memory.
struct Archive {
    app: Data<App>,
    caller: Caller,
    source: Source,
    left_out: LeftOut,
    zip: ZipWriter<StreamWriter<Packed>>,
    packed: Packed,
    names: HashSet<String>,
    /// Held until the last byte is sent.
    _seat: FileSeat,
}

/// Bytes that are packed and not sent yet.
#[derive(Clone, Default)]
struct Packed(Arc<Mutex<Vec<u8>>>);

impl Packed {
    fn take(&self) -> Bytes {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *bytes).into()
    }
}

impl Write for Packed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut packed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        packed.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The next piece of the archive; an error breaks the download off, which a browser shows.
async fn next(archive: Option<Archive>) -> io::Result<Option<(Bytes, Option<Archive>)>> {
    let Some(mut archive) = archive else {
        return Ok(None);
    };
    loop {
        let piece = archive.source.next(&archive.app, &archive.caller).await;
        match piece.map_err(broken)? {
            Some(Piece::Paper(paper)) => {
                archive.pack(&paper.title, paper.format.ending(), &paper.bytes)?;
            }
            Some(Piece::File(file)) => {
                let name = file.name.strip_suffix(".xml").unwrap_or(&file.name);
                archive.pack(name, "xml", &file.bytes)?;
            }
            Some(Piece::Refused(title, why)) => {
                archive.left_out.add(&title, &why);
                continue;
            }
            None => return archive.closed().map(|last| Some((last, None))),
        }
        return Ok(Some((archive.packed.take(), Some(archive))));
    }
}

fn broken(error: impl std::fmt::Display) -> io::Error {
    tracing::error!(%error, "an archive broke off");
    io::Error::other("the archive broke off")
}

impl Archive {
    fn begun(
        (app, caller): (Data<App>, Caller),
        source: Source,
        left_out: LeftOut,
        seat: FileSeat,
    ) -> Self {
        let packed = Packed::default();
        Self {
            app,
            caller,
            source,
            left_out,
            zip: ZipWriter::new_stream(packed.clone()),
            packed,
            names: HashSet::new(),
            _seat: seat,
        }
    }

    fn pack(&mut self, title: &str, ending: &str, bytes: &[u8]) -> io::Result<()> {
        let name = self.name(title, ending);
        let method = match ending {
            // They are compressed already.
            "pdf" | "docx" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        self.zip.start_file(name, options).map_err(broken)?;
        self.zip.write_all(bytes).map_err(broken)
    }

    /// The last bytes: the list of what is not in it, where there is any, and the contents.
    fn closed(mut self) -> io::Result<Bytes> {
        if !self.left_out.lines.is_empty() {
            let text = self.left_out.text();
            self.pack(self.left_out.name(), "txt", text.as_bytes())?;
        }
        let packed = self.packed.clone();
        self.zip.finish().map_err(broken)?;
        Ok(packed.take())
    }

    /// «Счёт № 15 от 22.11.2026.pdf»: a name of its own, that any system takes.
    fn name(&mut self, title: &str, ending: &str) -> String {
        let is_taken = |sign: char| sign.is_control() || "/\\:*?\"<>|".contains(sign);
        let title: String = title
            .chars()
            .map(|sign| if is_taken(sign) { '_' } else { sign })
            .collect();
        let mut name = format!("{title}.{ending}");
        let mut copy = 2;
        while !self.names.insert(name.clone()) {
            name = format!("{title} ({copy}).{ending}");
            copy += 1;
        }
        name
    }
}
