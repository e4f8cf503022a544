//! The Huffman decoder of baseline JPEGs: reads through entropy-coded blocks, and keeps no coefficient.

/// A bit reader over entropy-coded data.
pub(super) struct BitReader<'b> {
    code: &'b [u8],
    at: usize,
    held: u32,
    number: u32,
}

impl<'b> BitReader<'b> {
    /// A reader at the start of `code`.
    pub(super) fn new(code: &'b [u8]) -> Self {
        Self { code, at: 0, held: 0, number: 0 }
    }

    /// The next bit; none behind the end of the data or before a marker.
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

    /// Skips the restart marker between two intervals.
    pub(super) fn restart(&mut self) -> Option<()> {
        self.number = 0;
        while *self.code.get(self.at)? == 0xff && self.code.get(self.at + 1) == Some(&0xff) {
            self.at += 1;
        }
        let marked = self.code.get(self.at) == Some(&0xff) && matches!(self.code.get(self.at + 1), Some(0xd0..=0xd7));
        self.at += 2;
        marked.then_some(())
    }

    /// Reads one block of 64 coefficients.
    pub(super) fn block(&mut self, dc: &HuffmanTable, ac: &HuffmanTable) -> Option<()> {
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

/// The Huffman tables, by destination.
#[derive(Default)]
pub(super) struct HuffmanTables {
    dc: [Option<HuffmanTable>; 4],
    ac: [Option<HuffmanTable>; 4],
}

/// A Huffman table.
pub(super) struct HuffmanTable {
    /// How many codes there are of each length, from one bit.
    lengths: [u8; 16],
    symbols: Vec<u8>,
}

impl HuffmanTables {
    /// Adds the tables of a DHT segment.
    pub(super) fn define(&mut self, mut content: &[u8]) -> Option<()> {
        while let Some((&place, rest)) = content.split_first() {
            let lengths: [u8; 16] = rest.get(..16)?.try_into().ok()?;
            let number = lengths.iter().map(|length| usize::from(*length)).sum::<usize>();
            let symbols = rest.get(16..16 + number)?.to_vec();
            let tables = if place >> 4 == 0 { &mut self.dc } else { &mut self.ac };
            *tables.get_mut(usize::from(place & 15))? = Some(HuffmanTable { lengths, symbols });
            content = rest.get(16 + number..)?;
        }
        Some(())
    }

    /// The table for DC coefficients at this destination.
    pub(super) fn dc(&self, number: u8) -> Option<&HuffmanTable> {
        self.dc.get(usize::from(number))?.as_ref()
    }

    /// The table for AC coefficients at this destination.
    pub(super) fn ac(&self, number: u8) -> Option<&HuffmanTable> {
        self.ac.get(usize::from(number))?.as_ref()
    }
}

impl HuffmanTable {
    /// Decodes the next symbol.
    fn symbol(&self, bits: &mut BitReader<'_>) -> Option<u8> {
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
