//! Whether the names, formats and comparisons of an outline exist, before any document is made.

use canape_domain::templates::{Fault, Sort};

use super::expression::{Comparison, Expression, plain};
use super::fields::Context;
use super::outline::{MOST_FAULTS, Piece, Spot};
use super::value::{FORMATS, Field, Value, find_format};

/// Loops within loops.
const MOST_DEPTH: usize = 8;

/// Judges an outline against what a sample of its kind holds.
pub struct Judge<'a> {
    context: &'a Context,
    loops: Vec<(String, &'a [Field])>,
    pub faults: Vec<Fault>,
}

/// The rule that is broken, and a hint.
type Wrong = (&'static str, Option<String>);

impl<'a> Judge<'a> {
    pub const fn new(context: &'a Context) -> Self {
        Self {
            context,
            loops: Vec::new(),
            faults: Vec::new(),
        }
    }

    pub fn judge(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            match piece {
                Piece::Raw(_) => {}
                Piece::Holder(body) => self.judge(body),
                Piece::Value(spot, expression) => {
                    let found = self.sort(expression);
                    self.note(spot, found.and_then(printable));
                }
                Piece::For {
                    spot,
                    item,
                    list,
                    body,
                } => self.judge_loop(spot, item, list, body),
                Piece::If(arms) => {
                    for arm in arms {
                        if let Some(condition) = &arm.condition {
                            let found = self.sort(condition).map(|_| ());
                            self.note(&arm.spot, found);
                        }
                        self.judge(&arm.body);
                    }
                }
            }
        }
    }

    fn judge_loop(&mut self, spot: &Spot, item: &str, list: &Expression, body: &[Piece]) {
        if self.loops.len() >= MOST_DEPTH {
            self.note(spot, Err(("too_many_loops", None)));
            return;
        }
        let found = match list {
            Expression::Name(name) => self.field(name).map(|field| &field.value),
            _ => Err(("not_a_list", None)),
        };
        let shape = match found {
            Ok(Value::List(_, items)) => Ok(items.first().map_or(&[][..], Vec::as_slice)),
            Ok(_) => Err(("not_a_list", None)),
            Err(wrong) => Err(wrong),
        };
        match shape {
            Ok(shape) => {
                self.loops.push((item.to_owned(), shape));
                self.judge(body);
                self.loops.pop();
            }
            Err(wrong) => self.note(spot, Err(wrong)),
        }
    }

    fn note(&mut self, spot: &Spot, found: Result<(), Wrong>) {
        let Err((rule, hint)) = found else {
            return;
        };
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault {
                rule,
                tag: spot.tag.clone(),
                place: spot.place.clone(),
                hint,
            });
        }
    }

    fn sort(&self, expression: &Expression) -> Result<Sort, Wrong> {
        Ok(match expression {
            Expression::Name(name) => self.sort_of_name(name)?,
            Expression::Text(_) => Sort::Text,
            Expression::Number(_) => Sort::Number,
            Expression::Format(value, name, words) => {
                let sort = self.sort(value)?;
                let format = find_format(name).ok_or_else(|| {
                    let names = FORMATS.iter().map(|format| format.name);
                    ("unknown_format", closest(name, names))
                })?;
                if !format.accepts.contains(&sort) || format.needs_words != words.is_some() {
                    return Err(("wrong_format", Some(name.clone())));
                }
                Sort::Text
            }
            Expression::Not(one) => {
                self.sort(one)?;
                Sort::Flag
            }
            Expression::And(left, right) | Expression::Or(left, right) => {
                self.sort(left)?;
                self.sort(right)?;
                Sort::Flag
            }
            Expression::Compare(left, comparison, right) => {
                let (left, right) = (self.sort(left)?, self.sort(right)?);
                let is_order = !matches!(comparison, Comparison::Same | Comparison::Other);
                let is_alike = match (left, right) {
                    (Sort::Text | Sort::Name, Sort::Text | Sort::Name)
                    | (Sort::Flag, Sort::Flag) => !is_order,
                    (Sort::Money | Sort::Number, Sort::Money | Sort::Number)
                    | (Sort::Date, Sort::Date) => true,
                    _ => false,
                };
                if !is_alike {
                    return Err(("not_comparable", None));
                }
                Sort::Flag
            }
        })
    }

    fn sort_of_name(&self, name: &str) -> Result<Sort, Wrong> {
        if let Some(sort) = sort_of_counter(name) {
            if self.loops.is_empty() {
                return Err(("outside_of_loop", None));
            }
            return Ok(sort);
        }
        if self.loops.iter().any(|(item, _)| item == name) {
            return Err(("prints_item", None));
        }
        Ok(self.field(name)?.value.sort())
    }

    fn field(&self, name: &str) -> Result<&'a Field, Wrong> {
        let (first, rest) = name.split_once('.').unwrap_or((name, ""));
        let of_loop = self.loops.iter().rev().find(|(item, _)| item == first);
        if let Some((item, shape)) = of_loop {
            let found = shape.iter().find(|field| plain(&field.name) == rest);
            return found.ok_or_else(|| {
                let names = shape.iter().map(|field| field.name.as_str());
                let near = closest(rest, names).map(|near| format!("{item}.{near}"));
                ("unknown_name", near)
            });
        }
        self.context.find(name).ok_or_else(|| {
            let of_lists = self.context.item_of(first);
            if let Some(list) = of_lists {
                return ("outside_of_loop", Some(list));
            }
            let names = self.context.fields.iter().map(|field| field.name.as_str());
            ("unknown_name", closest(name, names))
        })
    }
}

/// What counts the rounds of the innermost loop.
pub fn sort_of_counter(name: &str) -> Option<Sort> {
    match name {
        "цикл.номер" | "loop.index" => Some(Sort::Number),
        "цикл.первый" | "цикл.последний" | "loop.first" | "loop.last" => {
            Some(Sort::Flag)
        }
        _ => None,
    }
}

const fn printable(sort: Sort) -> Result<(), Wrong> {
    match sort {
        Sort::List => Err(("prints_list", None)),
        _ => Ok(()),
    }
}

/// The name that was perhaps meant.
fn closest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<String> {
    let most = (name.chars().count() / 3).clamp(1, 4);
    let near = names.map(|one| (distance(name, &plain(one)), one));
    let near = near.filter(|(distance, _)| *distance <= most);
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, one)| one.to_owned())
}

/// Letters to change, add or leave out (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(100).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().take(100).enumerate() {
        let mut corner = std::mem::replace(&mut row[0], at + 1);
        for (index, known) in other.iter().enumerate() {
            let change = corner + usize::from(letter != *known);
            corner = row[index + 1];
            row[index + 1] = change.min(corner + 1).min(row[index] + 1);
        }
    }
    row[other.len()]
}
