//! Beginnings and their ends on one level.

use super::expression::Statement;
use super::outline::{Arm, Item, Outliner, Piece, Spot, is_content};

impl Outliner {
    /// Tags without a pair that stand before all content go before it, those behind all behind it.
    pub(super) fn edges(
        &mut self,
        items: Vec<Item>,
        rule: &'static str,
    ) -> (Vec<Item>, Vec<Piece>, Vec<Item>) {
        let settled = self.settled(items);
        let is_in = |item: &Item| matches!(item, Item::Piece(piece) if is_content(piece));
        let first = settled.iter().position(is_in);
        let last = settled.iter().rposition(is_in);
        let (mut before, mut pieces, mut after) = (vec![], vec![], vec![]);
        for (at, item) in settled.into_iter().enumerate() {
            match item {
                Item::Piece(piece) => pieces.push(piece),
                control if first.is_none_or(|first| at < first) => before.push(control),
                control if last.is_none_or(|last| at > last) => after.push(control),
                Item::Control(spot, _) => self.wrong(spot, rule),
            }
        }
        (before, pieces, after)
    }

    /// Pieces of a level on which nothing may be left open.
    pub(super) fn closed(&mut self, items: Vec<Item>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for item in self.settled(items) {
            match item {
                Item::Piece(piece) => pieces.push(piece),
                Item::Control(spot, statement) => {
                    let rule = match statement {
                        Statement::For { .. } | Statement::If(_) => "tag_without_end",
                        _ => "tag_without_beginning",
                    };
                    self.wrong(spot, rule);
                }
            }
        }
        pieces
    }

    /// Puts what lies between a beginning and its end into one piece; what has no pair stays.
    pub(super) fn settled(&mut self, items: Vec<Item>) -> Vec<Item> {
        let mut open: Vec<Open> = Vec::new();
        let mut done: Vec<Item> = Vec::new();
        for item in items {
            let Item::Control(spot, statement) = item else {
                open.last_mut()
                    .map_or(&mut done, |one| &mut one.body)
                    .push(item);
                continue;
            };
            let is_pair = open.last().is_some_and(|one| one.is_ended_by(&statement));
            match statement {
                Statement::For { .. } | Statement::If(_) => open.push(Open::at(spot, statement)),
                Statement::EndFor | Statement::EndIf if is_pair => {
                    if let Some(one) = open.pop() {
                        let piece = self.built(one);
                        open.last_mut()
                            .map_or(&mut done, |one| &mut one.body)
                            .push(piece);
                    }
                }
                other => {
                    let control = Item::Control(spot, other);
                    open.last_mut()
                        .map_or(&mut done, |one| &mut one.body)
                        .push(control);
                }
            }
        }
        for one in open {
            done.push(Item::Control(one.spot, one.statement));
            done.extend(one.body);
        }
        done
    }

    fn built(&mut self, open: Open) -> Item {
        let Open {
            spot,
            statement,
            body,
        } = open;
        match statement {
            Statement::For { item, list } => {
                let body = self.closed(body);
                Item::Piece(Piece::For {
                    spot,
                    item,
                    list,
                    body,
                })
            }
            Statement::If(condition) => {
                let mut arms = vec![(spot, Some(condition), Vec::new())];
                for item in body {
                    let is_last = arms.last().is_some_and(|arm| arm.1.is_none());
                    match item {
                        Item::Control(spot, Statement::ElseIf(condition)) if !is_last => {
                            arms.push((spot, Some(condition), Vec::new()));
                        }
                        Item::Control(spot, Statement::Else) if !is_last => {
                            arms.push((spot, None, Vec::new()));
                        }
                        other => {
                            if let Some(arm) = arms.last_mut() {
                                arm.2.push(other);
                            }
                        }
                    }
                }
                let arms = arms.into_iter().map(|(spot, condition, body)| Arm {
                    spot,
                    condition,
                    body: self.closed(body),
                });
                Item::Piece(Piece::If(arms.collect()))
            }
            other => Item::Control(spot, other),
        }
    }
}

/// What has begun and not ended yet.
struct Open {
    spot: Spot,
    statement: Statement,
    body: Vec<Item>,
}

impl Open {
    const fn at(spot: Spot, statement: Statement) -> Self {
        Self {
            spot,
            statement,
            body: Vec::new(),
        }
    }

    const fn is_ended_by(&self, statement: &Statement) -> bool {
        matches!(
            (&self.statement, statement),
            (Statement::For { .. }, Statement::EndFor) | (Statement::If(_), Statement::EndIf)
        )
    }
}
