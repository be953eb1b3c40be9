//! From an outline and its values to the text of a part.

use std::cmp::Ordering;

use canape_domain::templates::{Fault, FillError, Sort};

use super::expression::{Comparison, Expression, plain};
use super::fields::Context;
use super::outline::{Piece, Spot};
use super::value::{Field, Value, formatted};
use super::xml::escape;

/// Bytes of one part: thousands of pages.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Pieces that are written; loops within loops come to it before they take a second.
const MOST_STEPS: usize = 1_000_000;

/// Fills outlines with the values of one document.
pub struct Writer<'a> {
    context: &'a Context,
    loops: Vec<Round<'a>>,
    steps: usize,
}

/// One round of a loop.
struct Round<'a> {
    item: &'a str,
    fields: &'a [Field],
    at: usize,
    of: usize,
}

/// The rule that is broken.
type Wrong = &'static str;

impl<'a> Writer<'a> {
    pub const fn new(context: &'a Context) -> Self {
        Self {
            context,
            loops: Vec::new(),
            steps: 0,
        }
    }

    pub fn write(&mut self, pieces: &'a [Piece], out: &mut String) -> Result<(), FillError> {
        for piece in pieces {
            self.step(out)?;
            match piece {
                Piece::Raw(text) => out.push_str(text),
                Piece::Value(spot, expression) => {
                    let value = self.value(expression).map_err(|rule| fault(spot, rule))?;
                    said(&value.shown(), out);
                }
                Piece::Holder(body) => {
                    let from = out.len();
                    self.write(body, out)?;
                    if !ends_with_paragraph(&out[from..]) {
                        out.push_str("<w:p/>");
                    }
                }
                Piece::For {
                    spot,
                    item,
                    list,
                    body,
                } => {
                    let Expression::Name(name) = list else {
                        return Err(fault(spot, "not_a_list"));
                    };
                    let field = self.field(name).map_err(|rule| fault(spot, rule))?;
                    let Value::List(_, items) = &field.value else {
                        return Err(fault(spot, "not_a_list"));
                    };
                    for (at, fields) in items.iter().enumerate() {
                        self.step(out)?;
                        self.loops.push(Round {
                            item,
                            fields,
                            at,
                            of: items.len(),
                        });
                        self.write(body, out)?;
                        self.loops.pop();
                    }
                }
                Piece::If(arms) => {
                    for arm in arms {
                        let holds = match &arm.condition {
                            None => true,
                            Some(condition) => {
                                let value = self.value(condition);
                                value.map_err(|rule| fault(&arm.spot, rule))?.is_there()
                            }
                        };
                        if holds {
                            self.write(&arm.body, out)?;
                            break;
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// Counts what is written, and the rounds of loops that write nothing.
    const fn step(&mut self, out: &str) -> Result<(), FillError> {
        self.steps += 1;
        if self.steps > MOST_STEPS || out.len() > MOST_BYTES {
            return Err(FillError::TooLarge);
        }
        Ok(())
    }

    fn value(&self, expression: &Expression) -> Result<Value, Wrong> {
        Ok(match expression {
            Expression::Name(name) => self.named(name)?,
            Expression::Text(text) => Value::Text(text.clone()),
            Expression::Number(number) => Value::Number(*number),
            Expression::Format(value, format, words) => {
                Value::Text(formatted(&self.value(value)?, format, words.as_deref())?)
            }
            Expression::Not(one) => Value::Flag(!self.value(one)?.is_there()),
            Expression::And(left, right) => {
                Value::Flag(self.value(left)?.is_there() && self.value(right)?.is_there())
            }
            Expression::Or(left, right) => {
                Value::Flag(self.value(left)?.is_there() || self.value(right)?.is_there())
            }
            Expression::Compare(left, comparison, right) => {
                Value::Flag(holds(&self.value(left)?, *comparison, &self.value(right)?))
            }
        })
    }

    fn named(&self, name: &str) -> Result<Value, Wrong> {
        if let Some(round) = self.loops.last() {
            match name {
                "цикл.номер" | "loop.index" => {
                    let count = i64::try_from(round.at + 1).unwrap_or(i64::MAX / 1000);
                    return Ok(Value::Number(count.saturating_mul(1000)));
                }
                "цикл.первый" | "loop.first" => return Ok(Value::Flag(round.at == 0)),
                "цикл.последний" | "loop.last" => {
                    return Ok(Value::Flag(round.at + 1 == round.of));
                }
                _ => {}
            }
        }
        match &self.field(name)?.value {
            // A condition asks a list only whether it holds anything.
            Value::List(_, items) => Ok(Value::Flag(!items.is_empty())),
            value => Ok(value.clone()),
        }
    }

    fn field(&self, name: &str) -> Result<&'a Field, Wrong> {
        let (first, rest) = name.split_once('.').unwrap_or((name, ""));
        let round = self.loops.iter().rev().find(|round| round.item == first);
        let found = match round {
            Some(round) => round.fields.iter().find(|field| plain(&field.name) == rest),
            None => self.context.find(name),
        };
        found.ok_or("unknown_name")
    }
}

fn fault(spot: &Spot, rule: &'static str) -> FillError {
    FillError::Faulty(vec![Fault {
        rule,
        tag: spot.tag.clone(),
        place: spot.place.clone(),
        hint: (rule == "no_genitive").then(|| "родительный падеж неизвестен".to_owned()),
    }])
}

fn holds(left: &Value, comparison: Comparison, right: &Value) -> bool {
    let order = match (left, right) {
        (Value::Date(left), Value::Date(right)) => Some(left.cmp(right)),
        _ => match (amount(left), amount(right)) {
            (Some(left), Some(right)) => Some(left.cmp(&right)),
            _ if is_figure(left) || is_figure(right) => None,
            _ => Some(left.shown().cmp(&right.shown())),
        },
    };
    match (comparison, order) {
        (Comparison::Same, order) => order == Some(Ordering::Equal),
        (Comparison::Other, order) => order != Some(Ordering::Equal),
        (_, None) => false,
        (Comparison::Less, Some(order)) => order.is_lt(),
        (Comparison::LessOrSame, Some(order)) => order.is_le(),
        (Comparison::More, Some(order)) => order.is_gt(),
        (Comparison::MoreOrSame, Some(order)) => order.is_ge(),
    }
}

const fn is_figure(value: &Value) -> bool {
    matches!(value.sort(), Sort::Money | Sort::Number | Sort::Date)
}

/// In thousandths.
fn amount(value: &Value) -> Option<i128> {
    match value {
        Value::Money(money) => Some(i128::from(money.kopecks()) * 10),
        Value::Number(number) => Some(i128::from(*number)),
        _ => None,
    }
}

/// Words of a value; its lines are lines of the paragraph.
fn said(text: &str, out: &mut String) {
    const OPEN: &str = "<w:t xml:space=\"preserve\">";
    out.push_str(OPEN);
    let mut is_first = true;
    for line in text.lines() {
        if !std::mem::take(&mut is_first) {
            out.push_str("</w:t><w:br/>");
            out.push_str(OPEN);
        }
        escape(line, out);
    }
    out.push_str("</w:t>");
}

/// Whether the last thing is a paragraph.
fn ends_with_paragraph(written: &str) -> bool {
    if written.ends_with("</w:p>") {
        return true;
    }
    let last = written.rfind('<').map_or("", |at| &written[at..]);
    last.starts_with("<w:p/") || last.starts_with("<w:p ")
}
