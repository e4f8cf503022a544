//! The addresses of a document's links: each of its links repeats one, so that one longer than any address is left out and told.

/// The longest address that is taken, in bytes.
const LONGEST: usize = 2000;
/// How much of one that is left out is told, in characters.
const TOLD: usize = 80;

/// The addresses of a document.
#[derive(Debug, Default)]
pub(in crate::import) struct Addresses {
    /// The beginning of the first that was left out.
    left_out: Option<String>,
}

impl Addresses {
    /// Takes an address; `None` where it is longer than any is.
    pub(in crate::import) fn take<'a>(&mut self, address: Option<&'a str>) -> Option<&'a str> {
        let address = address?;
        if address.len() <= LONGEST {
            return Some(address);
        }
        self.left_out.get_or_insert_with(|| address.chars().take(TOLD).collect());
        None
    }

    /// What is to be told of those that were left out.
    pub(in crate::import) fn remark(&self) -> Option<String> {
        let address = self.left_out.as_ref()?;
        Some(format!("a link without its address, which has more than {LONGEST} bytes: {address}…"))
    }
}
