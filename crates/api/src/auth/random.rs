//! Chance, from the operating system.

use canape_domain::Random;
use rand::RngExt;

/// The generator of the process, seeded by the operating system.
pub struct SystemRandom;

impl Random for SystemRandom {
    fn secret(&self) -> [u8; 32] {
        rand::rng().random()
    }
}
