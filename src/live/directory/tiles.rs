//! The log of logs as static tiles (C2SP `tlog-tiles`).

use protocol::checkpoint::Checkpoint;
use protocol::event::Event;
use protocol::id::StreamId;

use super::Directory;
use crate::log::EventLog;
use crate::views::replay::{self, ReplayError};

/// How many hashes or entries a full tile has.
const WIDTH: u64 = 256;

/// The highest level that a tile can have.
const HIGHEST: u8 = 7;

/// A part of the log of logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tile {
    /// The level; nothing for entries.
    level: Option<u8>,
    first: u64,
    count: u64,
}

impl Directory {
    /// The newest checkpoint of the log of logs.
    pub fn log_checkpoint(&self) -> Option<String> {
        self.known().signed.log().map(str::to_owned)
    }

    /// The tile at a path after `tile/`, such as `0/x001/234` or `entries/000.p/17`; nothing if there is none.
    pub fn log_tile(&self, path: &str) -> Result<Option<Vec<u8>>, ReplayError> {
        let Some(Tile { level, first, count }) = parse(path) else { return Ok(None) };
        if let Some(level) = level {
            return Ok(self.known().signed.tree().row(level * 8, first, count).ok().map(|row| row.concat()));
        }
        let Some(seqs) = self.known().signed.seqs(first, count).map(<[u64]>::to_vec) else { return Ok(None) };
        let mut bundle = Vec::new();
        for seq in seqs {
            let stream = StreamId::DIRECTORY;
            let gone = || ReplayError::Missing { stream, seq, signed: seq };
            let record = self.log.read(stream, seq, 1)?.pop().ok_or_else(gone)?;
            let Some(Event::CheckpointSigned(signed)) = replay::step(stream, seq, &record)?.event else { return Err(gone()) };
            let (checkpoint, _) = Checkpoint::read(&signed.note).map_err(|_| gone())?;
            let text = checkpoint.text();
            bundle.extend(u16::try_from(text.len()).map_err(|_| gone())?.to_be_bytes());
            bundle.extend(text.into_bytes());
        }
        Ok(Some(bundle))
    }
}

fn parse(path: &str) -> Option<Tile> {
    let (level, rest) = path.split_once('/')?;
    let level = match level {
        "entries" => None,
        level => Some(decimal(level).and_then(|level| u8::try_from(level).ok()).filter(|level| *level <= HIGHEST)?),
    };
    let (place, count) = match rest.split_once(".p/") {
        Some((place, count)) => (place, decimal(count).filter(|count| (1..WIDTH).contains(count))?),
        None => (rest, WIDTH),
    };
    let parts: Vec<&str> = place.split('/').collect();
    let (last, before) = parts.split_last()?;
    let mut index = 0_u64;
    for part in before {
        index = index.checked_mul(1_000)?.checked_add(three(part.strip_prefix('x')?)?)?;
    }
    index = index.checked_mul(1_000)?.checked_add(three(last)?)?;
    Some(Tile { level, first: index.checked_mul(WIDTH)?, count })
}

/// A number without zeros before it.
fn decimal(text: &str) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number.to_string() == text).then_some(number)
}

fn three(text: &str) -> Option<u64> {
    (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_the_specification() {
        let tile = |level, first, count| Some(Tile { level, first, count });
        for (path, expected) in [
            ("0/000", tile(Some(0), 0, 256)),
            ("0/000.p/112", tile(Some(0), 0, 112)),
            ("1/x001/x234/067", tile(Some(1), 1_234_067 * 256, 256)),
            ("entries/273.p/5", tile(None, 273 * 256, 5)),
            ("00/000", None),
            ("8/000", None),
            ("0/1", None),
            ("0/x000", None),
            ("0/000/001", None),
            ("0/000.p/0", None),
            ("0/000.p/256", None),
            ("0/000.p/07", None),
            ("entries", None),
        ] {
            assert_eq!(parse(path), expected, "{path}");
        }
    }
}
