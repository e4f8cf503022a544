//! The addresses of a document's links: each of its links repeats one, so that one longer than any address is left out and told.

use std::collections::HashSet;

/// The longest address that is taken, in bytes.
const LONGEST: usize = 2000;
/// How much of one that is left out is told, in characters.
const TOLD: usize = 80;
/// The most that are told by their beginnings.
const MOST: usize = 3;

/// The addresses of a document.
#[derive(Debug, Default)]
pub(in crate::import) struct Addresses {
    /// Those that were left out: the length of each, and as much of it as one may have, because many links may repeat one of a
    /// megabyte.
    left_out: HashSet<(usize, Vec<u8>)>,
    /// The beginnings of the first of them.
    told: Vec<String>,
}

impl Addresses {
    /// Takes an address; `None` where it is longer than any is.
    pub(in crate::import) fn take<'a>(&mut self, address: Option<&'a str>) -> Option<&'a str> {
        let address = address?;
        let Some(beginning) = address.as_bytes().get(..LONGEST).filter(|beginning| beginning.len() < address.len())
        else {
            return Some(address);
        };
        if self.left_out.insert((address.len(), beginning.to_vec())) && self.told.len() < MOST {
            self.told.push(address.chars().take(TOLD).chain(['…']).collect());
        }
        None
    }

    /// What is to be told of those that were left out.
    pub(in crate::import) fn remark(&self) -> Option<String> {
        let what = match self.left_out.len() {
            0 => return None,
            1 => "a link without its address, which has",
            _ => "links without their addresses, which have",
        };
        let others = match self.left_out.len() - self.told.len() {
            0 => String::new(),
            1 => " and 1 other".to_owned(),
            count => format!(" and {count} others"),
        };
        Some(format!("{what} more than {LONGEST} bytes: {}{others}", self.told.join(", ")))
    }
}
