//! Truncated JPEGs: whether the end-of-image marker is there, and how many rows can be decoded where it is missing.
//!
//! The entropy-coded data is read through, block by block, and no pixel is decoded.

use super::huffman::{BitReader, HuffmanTable, HuffmanTables};

/// How much of a truncated JPEG can be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decodable {
    /// All of it; only the end-of-image marker is missing, or the last refinement of a progressive scan.
    All,
    /// Its first rows of pixels; `missing` is in thousandths of all blocks.
    Rows { whole: u32, missing: u32 },
    /// Less, or it cannot be told.
    Unknown,
}

/// A marker segment: its marker and its content.
type Segment<'b> = (u8, &'b [u8]);

/// The start-of-frame segment.
struct Frame {
    progressive: bool,
    width: u32,
    height: u32,
    /// Each component: its id and its horizontal and vertical sampling factors.
    components: Vec<(u8, u32, u32)>,
}

/// Whether the JPEG `bytes` reaches its end-of-image marker: its decoder shows a truncated one as half grey and says nothing.
pub(super) fn is_complete_jpeg(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some(marker) = marker_at(bytes, at) {
        at = match bytes.get(marker) {
            Some(0xd9) => return true,
            // Markers without a length; 0x00 is a stuffed byte in entropy-coded data.
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

/// The position of the next marker, behind its 0xff.
fn marker_at(bytes: &[u8], from: usize) -> Option<usize> {
    let begin = from + bytes.get(from..)?.iter().position(|byte| *byte == 0xff)?;
    Some(begin + bytes.get(begin..)?.iter().position(|byte| *byte != 0xff)?)
}

/// Tells how much can be decoded of the JPEG `bytes`, which has no end-of-image marker.
pub(super) fn decodable(bytes: &[u8]) -> Decodable {
    read_segments(bytes).unwrap_or(Decodable::Unknown)
}

fn read_segments(bytes: &[u8]) -> Option<Decodable> {
    let (mut at, mut frame, mut tables, mut interval) = (2, None, HuffmanTables::default(), 0);
    let mut refined = RefinedCoefficients::default();
    while let Some((segment, next)) = segment(bytes, at) {
        at = next;
        match segment {
            (0xc0..=0xc2, content) => frame = Some(Frame::of(content, segment.0 == 0xc2)?),
            // Lossless, hierarchical and arithmetic frames, which no photo has.
            (0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf, _) => return None,
            (0xc4, content) => tables.define(content)?,
            (0xdd, &[high, low, ..]) => interval = u32::from(u16::from_be_bytes([high, low])),
            (0xda, content) => {
                let frame = frame.as_ref()?;
                let code = bytes.get(at..)?;
                if !frame.progressive {
                    return frame.sequential(content, code, &tables, interval);
                }
                refined.scan(frame, content)?;
                at += scan_length(code);
            }
            _ => {}
        }
    }
    let frame = frame?;
    (frame.progressive && refined.is_complete(&frame)).then_some(Decodable::All)
}

/// The segment that begins at or after `at`, and where the next may begin.
fn segment(bytes: &[u8], at: usize) -> Option<(Segment<'_>, usize)> {
    let marker = at + bytes.get(at..)?.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff))? + 1;
    let kind = *bytes.get(marker)?;
    if matches!(kind, 0x01 | 0xd0..=0xd8) {
        return Some(((kind, &[]), marker + 1));
    }
    let length = usize::from(u16::from_be_bytes([*bytes.get(marker + 1)?, *bytes.get(marker + 2)?])).max(2);
    Some(((kind, bytes.get(marker + 3..marker + 1 + length)?), marker + 1 + length))
}

/// The length of the entropy-coded data of a scan, up to the next segment.
fn scan_length(code: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff | 0xd0..=0xd7);
    code.windows(2).position(ends).unwrap_or(code.len())
}

impl Frame {
    fn of(content: &[u8], progressive: bool) -> Option<Self> {
        let &[8, h1, h2, w1, w2, number, ref rest @ ..] = content else { return None };
        let (height, width) = (u32::from(u16::from_be_bytes([h1, h2])), u32::from(u16::from_be_bytes([w1, w2])));
        let parts = rest.get(..3 * usize::from(number))?.chunks_exact(3);
        let components: Vec<_> =
            parts.map(|part| (part[0], u32::from(part[1] >> 4), u32::from(part[1] & 15))).collect();
        let sound = components.iter().all(|(_, across, down)| (1..=4).contains(across) && (1..=4).contains(down));
        (sound && !components.is_empty() && height > 0 && width > 0).then_some(Self {
            progressive,
            width,
            height,
            components,
        })
    }

    /// How much can be decoded of a sequential JPEG whose only scan has this header and data.
    fn sequential(&self, head: &[u8], code: &[u8], tables: &HuffmanTables, interval: u32) -> Option<Decodable> {
        let (&number, rest) = head.split_first()?;
        if usize::from(number) != self.components.len() {
            return None;
        }
        let mut blocks = Vec::new();
        for choice in rest.get(..2 * usize::from(number))?.chunks_exact(2) {
            let (_, across, down) = self.components.iter().find(|(id, ..)| *id == choice[0])?;
            let pair = (tables.dc(choice[1] >> 4)?, tables.ac(choice[1] & 15)?);
            // A scan of one component is not interleaved: its MCU is one block.
            let times = if self.components.len() == 1 { 1 } else { across * down };
            blocks.extend((0..times).map(|_| pair));
        }
        let alone = self.components.len() == 1;
        let most =
            |of: fn(&(u8, u32, u32)) -> u32| self.components.iter().map(of).max().filter(|_| !alone).unwrap_or(1);
        let (wide, high) = (8 * most(|part| part.1), 8 * most(|part| part.2));
        let (units, rows) = (self.width.div_ceil(wide), self.height.div_ceil(high));
        let all = u64::from(units) * u64::from(rows);
        let there = count_mcus(code, &blocks, interval, all);
        if there >= all {
            return Some(Decodable::All);
        }
        let whole = u32::try_from(there / u64::from(units)).ok()? * high;
        let missing = u32::try_from(((all - there) * 1000).div_ceil(all)).ok()?;
        Some(Decodable::Rows { whole: whole.min(self.height), missing })
    }
}

/// How many MCUs of `blocks` are in `code`, at most `most`.
fn count_mcus(code: &[u8], blocks: &[(&HuffmanTable, &HuffmanTable)], interval: u32, most: u64) -> u64 {
    let mut bits = BitReader::new(code);
    for unit in 0..most {
        if interval > 0 && unit > 0 && unit % u64::from(interval) == 0 && bits.restart().is_none() {
            return unit;
        }
        if blocks.iter().any(|(dc, ac)| bits.block(dc, ac).is_none()) {
            return unit;
        }
    }
    most
}

/// Which coefficients of each component the scans of a progressive JPEG have refined to their last bit.
#[derive(Default)]
struct RefinedCoefficients(Vec<(u8, [bool; 64])>);

impl RefinedCoefficients {
    fn scan(&mut self, frame: &Frame, head: &[u8]) -> Option<()> {
        let (&number, rest) = head.split_first()?;
        let ids = rest.get(..2 * usize::from(number))?.chunks_exact(2).map(|choice| choice[0]);
        let &[from, to, bits, ..] = rest.get(2 * usize::from(number)..)? else { return None };
        for id in ids.filter(|id| frame.components.iter().any(|(known, ..)| known == id)) {
            let at = self.0.iter().position(|(known, _)| *known == id).unwrap_or(self.0.len());
            if at == self.0.len() {
                self.0.push((id, [false; 64]));
            }
            let numbers = self.0.get_mut(at)?.1.get_mut(usize::from(from)..=usize::from(to))?;
            numbers.fill(bits & 15 == 0);
        }
        Some(())
    }

    fn is_complete(&self, frame: &Frame) -> bool {
        self.0.len() == frame.components.len() && self.0.iter().all(|(_, numbers)| numbers.iter().all(|whole| *whole))
    }
}
