//! `Change`: the new state of a thing together with the event that explains it.
//!
//! Invariant: state is written only through a `Change`, and a `Change` is made only in this crate.
//! A store therefore cannot write a row without its event, and an adapter cannot invent a state.

use crate::Moment;

/// Counts the changes of one thing, from 1; the `ETag` of the API.
pub type Version = i64;

/// What must be true of the stored row for the change to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Nothing is stored yet under this id.
    Absent,
    /// The stored row still has this version; otherwise somebody was faster.
    Version(Version),
}

/// A new state `T` and the event `E` that led to it.
#[derive(Debug, Clone)]
#[must_use = "a change does nothing until a Work applies it"]
pub struct Change<T, E> {
    state: T,
    event: E,
    expected: Expected,
    at: Moment,
}

impl<T, E> Change<T, E> {
    /// The first state of a thing.
    pub(crate) fn created(state: T, event: E, at: Moment) -> Self {
        Self {
            state,
            event,
            expected: Expected::Absent,
            at,
        }
    }

    /// The next state of a thing that was read at version `before`.
    pub(crate) fn moved(before: Version, state: T, event: E, at: Moment) -> Self {
        Self {
            state,
            event,
            expected: Expected::Version(before),
            at,
        }
    }

    /// The state to be written.
    pub const fn state(&self) -> &T {
        &self.state
    }

    /// Why it is written.
    pub const fn event(&self) -> &E {
        &self.event
    }

    /// What must be stored before.
    pub const fn expected(&self) -> Expected {
        self.expected
    }

    /// When it happened.
    pub const fn at(&self) -> Moment {
        self.at
    }

    /// The same change with another event, which says more.
    pub(crate) fn told_as(self, tell: impl FnOnce(E) -> E) -> Self {
        Self {
            event: tell(self.event),
            ..self
        }
    }

    /// The same change with a state that differs in what its event does not tell.
    pub(crate) fn made_as(self, make: impl FnOnce(T) -> T) -> Self {
        Self {
            state: make(self.state),
            ..self
        }
    }

    /// Gives up the state, once the change is written.
    pub fn into_state(self) -> T {
        self.state
    }
}
