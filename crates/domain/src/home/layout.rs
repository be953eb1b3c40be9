//! The blocks of the page, their order, and which of them are not shown.

use crate::lobby::User;
use crate::{Id, Version, Violations};

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// What came and was won today, and what the person has to do.
    Day,
    /// This month against the plan and the last one.
    Month,
    /// What waits for somebody.
    Now,
    /// Money that is due.
    Money,
    /// What was lost this week.
    Lost,
    /// Papers whose originals are missing.
    Originals,
}

impl Block {
    /// All of them, in the usual order.
    pub const ALL: [Self; 6] = [
        Self::Day,
        Self::Month,
        Self::Now,
        Self::Money,
        Self::Lost,
        Self::Originals,
    ];

    /// The name in rows and on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Now => "now",
            Self::Money => "money",
            Self::Lost => "lost",
            Self::Originals => "originals",
        }
    }

    /// Reads a name.
    pub fn from_wire(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|block| block.wire() == name)
    }
}

/// How a page is arranged. Each block stands in the order once, shown or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    order: Vec<Block>,
    hidden: Vec<Block>,
}

/// The arranged page of a person; nobody else is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// Whose.
    pub user: Id<User>,
    /// How it is arranged.
    pub layout: Layout,
    /// Counts its changes.
    pub version: Version,
}

/// How many blocks there are.
const MOST: i64 = 6;

impl Layout {
    /// That of who has arranged nothing.
    pub fn usual() -> Self {
        Self {
            order: Block::ALL.to_vec(),
            hidden: Vec::new(),
        }
    }

    /// Blocks that the order does not name stand behind those that it names.
    pub fn of(order: Vec<Block>, hidden: Vec<Block>) -> Result<Self, Violations> {
        let mut wrong = Violations::default();
        for (blocks, name) in [(&order, "order"), (&hidden, "hidden")] {
            if blocks.len() > Block::ALL.len() {
                wrong.add_limit(format!("/{name}"), "too_many", MOST);
                continue;
            }
            for (index, block) in blocks.iter().enumerate() {
                if blocks[..index].contains(block) {
                    wrong.add(format!("/{name}/{index}"), "repeated");
                }
            }
        }
        wrong.check()?;
        let rest = Block::ALL
            .into_iter()
            .filter(|block| !order.contains(block));
        let rest: Vec<_> = rest.collect();
        Ok(Self {
            order: [order, rest].concat(),
            hidden,
        })
    }

    /// All blocks in their order.
    pub fn order(&self) -> &[Block] {
        &self.order
    }

    /// Those that are not shown.
    pub fn hidden(&self) -> &[Block] {
        &self.hidden
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_that_are_not_named_stand_behind() {
        let layout = Layout::of(vec![Block::Money, Block::Day], vec![Block::Lost]).unwrap();
        let names: Vec<_> = layout.order().iter().map(|block| block.wire()).collect();
        assert_eq!(names, ["money", "day", "month", "now", "lost", "originals"]);
        assert_eq!(layout.hidden(), [Block::Lost]);
        assert_eq!(Layout::of(Vec::new(), Vec::new()), Ok(Layout::usual()));
    }

    #[test]
    fn a_block_stands_once() {
        let twice = vec![Block::Day, Block::Now, Block::Day];
        let wrong = Layout::of(twice, vec![Block::Lost, Block::Lost]).unwrap_err();
        let pointers: Vec<_> = wrong.all().iter().map(|one| one.pointer.as_str()).collect();
        assert_eq!(pointers, ["/order/2", "/hidden/1"]);
    }

    #[test]
    fn there_are_no_more_blocks_than_there_are() {
        assert_eq!(MOST, i64::try_from(Block::ALL.len()).unwrap());
        let many = vec![Block::Day; 7];
        let wrong = Layout::of(many, Vec::new()).unwrap_err();
        let codes: Vec<_> = wrong.all().iter().map(|one| one.code).collect();
        assert_eq!(codes, ["too_many"]);
    }
}
