//! Papers one after the other in one PDF, each as it was kept: nothing of them is drawn again.

use canape_domain::documents::{PressError, Sheaf};
use hayro_write::hayro_syntax::Pdf as Kept;
use hayro_write::{ChunkSettings, ExtractionQuery, extract};
use pdf_writer::{Pdf, Rect, Ref};

/// Pages of one printout, copies and blank ones included.
const MOST_PAGES: usize = 3_000;

/// Points of A4, for blank pages.
const A4: (f32, f32) = (595.28, 841.89);

/// How many pages a paper has.
pub fn pages(paper: Vec<u8>) -> Option<usize> {
    Kept::new(paper).ok().map(|kept| kept.pages().len())
}

/// Binds papers, each so many times. Where every copy has to start on the front of a leaf, one with an
/// odd number of pages is followed by a blank one.
pub fn bound(sheaves: Vec<Sheaf>, starts_on_front: bool) -> Result<Vec<u8>, PressError> {
    let mut book = Book::new();
    for sheaf in sheaves {
        book.add(sheaf, starts_on_front)?;
    }
    Ok(book.closed())
}

/// A PDF whose pages stand in a tree of two levels: the papers, and their pages.
struct Book {
    pdf: Pdf,
    next: Ref,
    catalog: Ref,
    root: Ref,
    papers: Vec<Ref>,
    pages: usize,
}

impl Book {
    fn new() -> Self {
        let mut next = Ref::new(1);
        let (catalog, root) = (next.bump(), next.bump());
        Self {
            pdf: Pdf::new(),
            next,
            catalog,
            root,
            papers: Vec::new(),
            pages: 0,
        }
    }

    fn add(&mut self, sheaf: Sheaf, starts_on_front: bool) -> Result<(), PressError> {
        let broken = |what: &str| PressError::Template(format!("a kept paper is broken: {what}"));
        let kept = Kept::new(sheaf.bytes).map_err(|_| broken("no PDF"))?;
        let own = kept.pages().len();
        let has_blank = starts_on_front && own % 2 == 1;
        let copies = usize::from(sheaf.copies);
        let count = copies * (own + usize::from(has_blank));
        self.pages += count;
        if self.pages > MOST_PAGES {
            return Err(PressError::TooLarge {
                what: "pages",
                most: MOST_PAGES,
                found: self.pages,
            });
        }
        let all = (0..copies).flat_map(|_| 0..own);
        let queries: Vec<_> = all.map(ExtractionQuery::new_page).collect();
        let next = &mut self.next;
        let taken = extract(
            &kept,
            Box::new(|| next.bump()),
            ChunkSettings::default(),
            |_| {},
            &queries,
        );
        let taken = taken.map_err(|error| broken(&format!("{error:?}")))?;
        let node = taken.page_tree_parent_ref;
        let mut kids = Vec::with_capacity(count);
        for (index, page) in taken.root_refs.into_iter().enumerate() {
            kids.push(page.map_err(|error| broken(&format!("{error:?}")))?);
            if has_blank && (index + 1) % own == 0 {
                kids.push(self.blank(node));
            }
        }
        self.pdf
            .pages(node)
            .parent(self.root)
            .count(i32::try_from(kids.len()).unwrap_or(i32::MAX))
            .kids(kids);
        self.pdf.extend(&taken.chunk);
        self.papers.push(node);
        Ok(())
    }

    fn blank(&mut self, parent: Ref) -> Ref {
        let id = self.next.bump();
        let mut page = self.pdf.page(id);
        page.parent(parent)
            .media_box(Rect::new(0.0, 0.0, A4.0, A4.1));
        page.resources();
        id
    }

    fn closed(mut self) -> Vec<u8> {
        self.pdf.catalog(self.catalog).pages(self.root);
        self.pdf
            .pages(self.root)
            .count(i32::try_from(self.pages).unwrap_or(i32::MAX))
            .kids(self.papers);
        self.pdf.finish()
    }
}
