//! How much of a JPEG is there whose end mark is missing: its code is read through, and no pixel is made.

/// What is left of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// All of it; only the mark at the end is missing, or the finest detail of a part.
    All,
    /// Its first rows of pixels; so many blocks of a thousand are missing.
    Rows { whole: u32, missing: u32 },
    /// Less, or none can tell.
    Unknown,
}

/// A part of the head: its mark and its content.
type Segment<'b> = (u8, &'b [u8]);

/// The frame: how the picture is divided.
struct Frame {
    progressive: bool,
    width: u32,
    height: u32,
    /// The id of each component, and its blocks across and down in a unit.
    components: Vec<(u8, u32, u32)>,
}

/// Tells what is there of the JPEG `bytes`, which has no end mark.
pub(super) fn rest(bytes: &[u8]) -> Rest {
    read(bytes).unwrap_or(Rest::Unknown)
}

fn read(bytes: &[u8]) -> Option<Rest> {
    let (mut at, mut frame, mut tables, mut interval) = (2, None, Tables::default(), 0);
    let mut refined = Refined::default();
    while let Some((segment, next)) = segment(bytes, at) {
        at = next;
        match segment {
            (0xc0..=0xc2, content) => frame = Some(Frame::of(content, segment.0 == 0xc2)?),
            // Of other kinds, which no photo has.
            (0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf, _) => return None,
            (0xc4, content) => tables.take(content)?,
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
    (frame.progressive && refined.is_whole(&frame)).then_some(Rest::All)
}

/// The segment that begins at or after `at`, and where the next may begin.
fn segment(bytes: &[u8], at: usize) -> Option<(Segment<'_>, usize)> {
    let mark = at + bytes.get(at..)?.windows(2).position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff))? + 1;
    let kind = *bytes.get(mark)?;
    if matches!(kind, 0x01 | 0xd0..=0xd8) {
        return Some(((kind, &[]), mark + 1));
    }
    let length = usize::from(u16::from_be_bytes([*bytes.get(mark + 1)?, *bytes.get(mark + 2)?])).max(2);
    Some(((kind, bytes.get(mark + 3..mark + 1 + length)?), mark + 1 + length))
}

/// How many bytes the code of a scan has, up to the next segment.
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

    /// What is there of a picture whose only scan has this head and code.
    fn sequential(&self, head: &[u8], code: &[u8], tables: &Tables, interval: u32) -> Option<Rest> {
        let (&number, rest) = head.split_first()?;
        if usize::from(number) != self.components.len() {
            return None;
        }
        let mut blocks = Vec::new();
        for choice in rest.get(..2 * usize::from(number))?.chunks_exact(2) {
            let (_, across, down) = self.components.iter().find(|(id, ..)| *id == choice[0])?;
            let pair = (tables.dc(choice[1] >> 4)?, tables.ac(choice[1] & 15)?);
            // A picture of one component is not divided into units of several blocks.
            let times = if self.components.len() == 1 { 1 } else { across * down };
            blocks.extend((0..times).map(|_| pair));
        }
        let alone = self.components.len() == 1;
        let most =
            |of: fn(&(u8, u32, u32)) -> u32| self.components.iter().map(of).max().filter(|_| !alone).unwrap_or(1);
        let (wide, high) = (8 * most(|part| part.1), 8 * most(|part| part.2));
        let (units, rows) = (self.width.div_ceil(wide), self.height.div_ceil(high));
        let all = u64::from(units) * u64::from(rows);
        let there = count(code, &blocks, interval, all);
        if there >= all {
            return Some(Rest::All);
        }
        let whole = u32::try_from(there / u64::from(units)).ok()? * high;
        let missing = u32::try_from(((all - there) * 1000).div_ceil(all)).ok()?;
        Some(Rest::Rows { whole: whole.min(self.height), missing })
    }
}

/// How many units of `blocks` are in `code`, at most `most`.
fn count(code: &[u8], blocks: &[(&Table, &Table)], interval: u32, most: u64) -> u64 {
    let mut bits = Bits { code, at: 0, held: 0, number: 0 };
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

/// The code of a scan, bit by bit.
struct Bits<'b> {
    code: &'b [u8],
    at: usize,
    held: u32,
    number: u32,
}

impl Bits<'_> {
    /// The next bit; none behind the end of the code or before a mark.
    fn bit(&mut self) -> Option<u32> {
        if self.number == 0 {
            let byte = *self.code.get(self.at)?;
            self.at += 1;
            if byte == 0xff {
                match self.code.get(self.at) {
                    Some(0) => self.at += 1,
                    _ => return None,
                }
            }
            (self.held, self.number) = (u32::from(byte), 8);
        }
        self.number -= 1;
        Some((self.held >> self.number) & 1)
    }

    fn skip(&mut self, bits: u8) -> Option<()> {
        (0..bits).try_for_each(|_| self.bit().map(drop))
    }

    /// Goes behind the mark between two intervals.
    fn restart(&mut self) -> Option<()> {
        self.number = 0;
        while *self.code.get(self.at)? == 0xff && self.code.get(self.at + 1) == Some(&0xff) {
            self.at += 1;
        }
        let marked = self.code.get(self.at) == Some(&0xff) && matches!(self.code.get(self.at + 1), Some(0xd0..=0xd7));
        self.at += 2;
        marked.then_some(())
    }

    /// Goes through one block of 64 numbers.
    fn block(&mut self, dc: &Table, ac: &Table) -> Option<()> {
        let bits = dc.symbol(self)?;
        self.skip(bits.min(16))?;
        let mut place = 1;
        while place < 64 {
            let symbol = ac.symbol(self)?;
            let (zeros, bits) = (symbol >> 4, symbol & 15);
            match (zeros, bits) {
                (15, 0) => place += 16,
                (_, 0) => break,
                _ => {
                    self.skip(bits)?;
                    place += u32::from(zeros) + 1;
                }
            }
        }
        Some(())
    }
}

/// The code tables by their numbers.
#[derive(Default)]
struct Tables {
    dc: [Option<Table>; 4],
    ac: [Option<Table>; 4],
}

/// A table of codes of variable length.
struct Table {
    /// How many codes there are of each length, from one bit.
    lengths: [u8; 16],
    symbols: Vec<u8>,
}

impl Tables {
    fn take(&mut self, mut content: &[u8]) -> Option<()> {
        while let Some((&place, rest)) = content.split_first() {
            let lengths: [u8; 16] = rest.get(..16)?.try_into().ok()?;
            let number = lengths.iter().map(|length| usize::from(*length)).sum::<usize>();
            let symbols = rest.get(16..16 + number)?.to_vec();
            let tables = if place >> 4 == 0 { &mut self.dc } else { &mut self.ac };
            *tables.get_mut(usize::from(place & 15))? = Some(Table { lengths, symbols });
            content = rest.get(16 + number..)?;
        }
        Some(())
    }

    fn dc(&self, number: u8) -> Option<&Table> {
        self.dc.get(usize::from(number))?.as_ref()
    }

    fn ac(&self, number: u8) -> Option<&Table> {
        self.ac.get(usize::from(number))?.as_ref()
    }
}

impl Table {
    /// The symbol whose code comes next.
    fn symbol(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let (mut code, mut first, mut index) = (0_u32, 0_u32, 0_usize);
        for number in self.lengths {
            code |= bits.bit()?;
            let number = u32::from(number);
            if code < first + number {
                return self.symbols.get(index + usize::try_from(code - first).ok()?).copied();
            }
            index += usize::try_from(number).ok()?;
            first = (first + number) << 1;
            code <<= 1;
        }
        None
    }
}

/// Which numbers of each component the scans of a progressive picture have brought to their last bit.
#[derive(Default)]
struct Refined(Vec<(u8, [bool; 64])>);

impl Refined {
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

    fn is_whole(&self, frame: &Frame) -> bool {
        self.0.len() == frame.components.len() && self.0.iter().all(|(_, numbers)| numbers.iter().all(|whole| *whole))
    }
}
