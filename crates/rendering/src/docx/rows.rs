//! Rows of tables with tags in their cells.

use super::expression::Statement;
use super::outline::{Item, Outliner, hold, is_content, raw};
use super::xml::{Element, Node};

impl Outliner {
    /// A row with tags in its cells. A pair in two cells is around the row.
    pub(super) fn row(&mut self, row: &Element, items: &mut Vec<Item>) {
        let mut cells = Vec::new();
        let mut line = Vec::new();
        for child in &row.children {
            let Node::Element(element) = child else {
                raw(&mut line, |out| child.write(out));
                continue;
            };
            if !element.is("w:tc") {
                self.element(element, &mut line);
                continue;
            }
            let within = self.children(element);
            let mut kept = Vec::new();
            for item in self.settled(within) {
                match item {
                    Item::Piece(piece) => {
                        if is_content(&piece) {
                            cells.push(None);
                        }
                        kept.push(piece);
                    }
                    control @ Item::Control(..) => cells.push(Some(control)),
                }
            }
            raw(&mut line, |out| out.push_str(&element.opened()));
            hold(element, kept, &mut line);
            raw(&mut line, |out| out.push_str(&element.closed()));
        }
        let has_tags = cells.iter().any(Option::is_some);
        let has_content = cells.iter().any(Option::is_none);
        let (before, after) = self.around(cells);
        items.extend(before);
        if has_content || !has_tags {
            raw(items, |out| out.push_str(&row.opened()));
            items.extend(line);
            raw(items, |out| out.push_str(&row.closed()));
        }
        items.extend(after);
    }

    /// Of the tags of a row (`None` is content), those that stand before it and behind it. A pair
    /// in two cells is around the row; what has no pair here stands where it is.
    fn around(&mut self, cells: Vec<Option<Item>>) -> (Vec<Item>, Vec<Item>) {
        let (Some(first), Some(last)) = (
            cells.iter().position(Option::is_none),
            cells.iter().rposition(Option::is_none),
        ) else {
            return (cells.into_iter().flatten().collect(), Vec::new());
        };
        let pairs = paired(&cells);
        let (mut before, mut opening, mut closing, mut after) = (vec![], vec![], vec![], vec![]);
        for (at, cell) in cells.into_iter().enumerate() {
            let Some(Item::Control(spot, statement)) = cell else {
                continue;
            };
            match pairs.get(at).copied().flatten() {
                // Two pairs beside one another would each be around the whole row.
                Some(true) if closing.is_empty() => opening.push(Item::Control(spot, statement)),
                Some(false) => closing.push(Item::Control(spot, statement)),
                None if at < first => before.push(Item::Control(spot, statement)),
                None if at > last => after.push(Item::Control(spot, statement)),
                _ => self.wrong(spot, "splits_row"),
            }
        }
        before.extend(opening);
        closing.extend(after);
        (before, closing)
    }
}

/// Which tags of a row have their pair in it: `true` begins one, `false` ends one.
fn paired(cells: &[Option<Item>]) -> Vec<Option<bool>> {
    let mut pairs = vec![None; cells.len()];
    let mut open: Vec<(usize, bool)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let Some(Item::Control(_, statement)) = cell else {
            continue;
        };
        match statement {
            Statement::For { .. } => open.push((at, true)),
            Statement::If(_) => open.push((at, false)),
            Statement::EndFor | Statement::EndIf => {
                let is_loop = *statement == Statement::EndFor;
                if let Some((begin, _)) = open.pop_if(|one| one.1 == is_loop) {
                    pairs[begin] = Some(true);
                    pairs[at] = Some(false);
                }
            }
            Statement::Else | Statement::ElseIf(_) => {}
        }
    }
    pairs
}
