//! CSV as Excel of a Russian office opens it, streamed: a reader who stops reading, or never comes to
//! an end, is let go, and one who is slow holds up nothing but their own file.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use actix_web::body::{BodySize, MessageBody};
use actix_web::web::Bytes;
use canape_domain::StoreError;
use tokio::sync::mpsc::{Receiver, Sender, channel};

use super::FileSeat;

/// So long a reader may take for a piece.
const PATIENCE: Duration = Duration::from_secs(30);
/// And so long for the whole file.
const LONGEST: Duration = Duration::from_mins(10);

/// The content type of such a file.
pub const fn content_type() -> &'static str {
    "text/csv; charset=utf-8"
}

/// Lines of a file that is being written.
#[derive(Debug, Default)]
pub struct Line {
    text: String,
    is_begun: bool,
}

impl Line {
    /// The first line, behind the mark by which Excel knows UTF-8.
    pub fn first() -> Self {
        Self {
            text: "\u{feff}".to_owned(),
            is_begun: false,
        }
    }

    /// A cell that is ours: a number, a date.
    pub fn plain(&mut self, text: &str) {
        if self.is_begun {
            self.text.push(';');
        }
        self.is_begun = true;
        self.text.push_str(text);
    }

    /// A cell that somebody typed: it stays a text in a spreadsheet, whatever it begins with.
    pub fn text(&mut self, text: &str) {
        let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
        let text = if is_formula {
            format!("'{text}")
        } else {
            text.to_owned()
        };
        if text.contains([';', '"', '\n', '\r', '\t']) {
            self.plain(&format!("\"{}\"", text.replace('"', "\"\"")));
        } else {
            self.plain(&text);
        }
    }

    /// Ends the line and begins another.
    pub fn next(&mut self) {
        self.text.push_str("\r\n");
        self.is_begun = false;
    }

    /// Ends the line and the piece.
    pub fn end(mut self) -> Bytes {
        self.next();
        self.bytes()
    }

    /// The lines so far.
    pub fn bytes(self) -> Bytes {
        Bytes::from(self.text)
    }
}

/// Where pieces go.
#[derive(Debug)]
pub struct Pieces(Sender<Result<Bytes, Broken>>);

/// The file ends before its end: the connection is cut, so that nobody takes it for the whole.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// The reader is gone, stands still, or is too slow.
    #[error("the reader does not read")]
    Reader,
    /// The store could not.
    #[error("the store failed")]
    Store(#[source] StoreError),
}

impl Broken {
    /// The store could not go on.
    pub const fn store(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Pieces {
    /// Hands a piece over, as soon as there is room for it.
    pub async fn send(&self, piece: Bytes) -> Result<(), Broken> {
        match tokio::time::timeout(PATIENCE, self.0.send(Ok(piece))).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(Broken::Reader),
        }
    }
}

/// The body of an answer that `write` writes piece by piece, two pieces ahead of the reader.
pub fn streamed<F>(seat: FileSeat, write: F) -> Stream
where
    F: AsyncFnOnce(&Pieces) -> Result<(), Broken> + 'static,
{
    streamed_within(LONGEST, seat, write)
}

fn streamed_within<F>(longest: Duration, seat: FileSeat, write: F) -> Stream
where
    F: AsyncFnOnce(&Pieces) -> Result<(), Broken> + 'static,
{
    let (sender, receiver) = channel(2);
    let pieces = Pieces(sender);
    actix_web::rt::spawn(async move {
        let _seat = seat;
        let written = tokio::time::timeout(longest, write(&pieces)).await;
        if let Err(broken) = written.unwrap_or(Err(Broken::Reader)) {
            if let Broken::Store(error) = &broken {
                tracing::error!(%error, "a file broke off");
            }
            let _ = pieces.0.try_send(Err(broken));
        }
    });
    Stream(receiver)
}

/// Pieces on their way to the reader.
pub struct Stream(Receiver<Result<Bytes, Broken>>);

impl MessageBody for Stream {
    type Error = Broken;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Broken>>> {
        self.0.poll_recv(context)
    }
}

#[cfg(test)]
mod tests {
    use canape_domain::Id;

    use super::super::FileSeats;
    use super::*;

    #[actix_web::test]
    async fn a_file_without_end_is_cut_and_gives_its_seat_back() {
        let (seats, account) = (FileSeats::default(), Id::from(uuid::Uuid::nil()));
        let seat = seats.take(account).expect("a seat");
        let mut stream = streamed_within(Duration::ZERO, seat, async |_| {
            std::future::pending::<()>().await;
            Ok(())
        });
        assert!(seats.take(account).is_err());
        let cut = stream.0.recv().await;
        assert!(matches!(cut, Some(Err(Broken::Reader))));
        assert!(stream.0.recv().await.is_none());
        assert!(seats.take(account).is_ok());
    }

    #[test]
    fn an_account_takes_one_file_at_a_time_and_all_together_two() {
        let account = |number| Id::from(uuid::Uuid::from_u128(number));
        let seats = FileSeats::default();
        let first = seats.take(account(1)).expect("a seat");
        assert!(seats.take(account(1)).is_err());
        let _second = seats.take(account(2)).expect("a seat");
        assert!(seats.take(account(3)).is_err());
        drop(first);
        assert!(seats.take(account(3)).is_ok());
    }

    fn line(cells: &[&str]) -> String {
        let mut line = Line::default();
        for cell in cells {
            line.text(cell);
        }
        String::from_utf8(line.bytes().to_vec()).expect("a text")
    }

    #[test]
    fn what_people_typed_stays_a_text() {
        assert_eq!(line(&["=1+1", "+7", "-5", "@x"]), "'=1+1;'+7;'-5;'@x");
        assert_eq!(line(&["\t=1", "\r=1"]), "\"'\t=1\";\"'\r=1\"");
        assert_eq!(line(&["a-b", "1=1"]), "a-b;1=1");
    }

    #[test]
    fn what_would_break_the_line_is_quoted() {
        assert_eq!(
            line(&["а;б", "ООО \"Рога\"", "а\nб"]),
            "\"а;б\";\"ООО \"\"Рога\"\"\";\"а\nб\""
        );
    }
}
