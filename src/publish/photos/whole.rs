//! Whether a JPEG is all there: its decoder shows a cut one as half grey and says nothing.

/// Whether `bytes`, which begin as a JPEG, reach its end mark.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(marker) = marker_at(bytes, at) {
        at = match bytes.get(marker) {
            Some(0xd9) => return true,
            // Marks without a length; 0x00 stands behind a byte of the picture that looks like a mark.
            Some(0x00 | 0x01 | 0xd0..=0xd8) => marker + 1,
            Some(_) => match bytes.get(marker + 1..marker + 3) {
                Some(&[high, low]) => marker + 1 + usize::from(u16::from_be_bytes([high, low])).max(2),
                _ => return false,
            },
            None => return false,
        };
    }
    false
}

/// Where the next mark is, without the 0xff before it.
fn marker_at(bytes: &[u8], from: usize) -> Option<usize> {
    let begin = from + bytes.get(from..)?.iter().position(|byte| *byte == 0xff)?;
    Some(begin + bytes.get(begin..)?.iter().position(|byte| *byte != 0xff)?)
}
