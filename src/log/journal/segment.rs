//! Segment files: their names, their header, making and listing them.
//!
//! ```text
//! segment = magic[8] format[4] number[8] journal[16] rewrites[4] crc32c[4] frame*        integers are little-endian
//! ```
//!
//! `journal` is drawn at random when the first segment is made and is the same in all of them. `rewrites` counts how often a
//! body was erased in this segment; an index that knows of fewer rewrites still holds what was erased.
//!
//! **Invariant:** a segment appears under its name only with a whole, durable header: it is written beside and renamed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::log::OpenError;

const MAGIC: [u8; 8] = *b"RUBRICJL";
const FORMAT: u32 = 1;
const SUFFIX: &str = "segment";
const UNFINISHED: &str = "unfinished";

/// Bytes before the first frame.
pub(super) const HEADER: u64 = 44;

/// A segment's header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) number: u64,
    pub(super) journal: [u8; 16],
    pub(super) rewrites: u32,
}

/// A segment on disk.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    pub(super) path: PathBuf,
    pub(super) header: Header,
    pub(super) len: u64,
}

/// How the journal touches what it writes; the one place where tests put faults.
pub(super) trait Disk: Send {
    fn write(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    fn truncate(&self, file: &File, len: u64) -> io::Result<()> {
        file.set_len(len)
    }
}

/// The disk as it is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RealDisk;

impl Disk for RealDisk {}

impl Header {
    pub(super) fn encode(self) -> [u8; HEADER as usize] {
        let mut out = [0; HEADER as usize];
        out[..8].copy_from_slice(&MAGIC);
        out[8..12].copy_from_slice(&FORMAT.to_le_bytes());
        out[12..20].copy_from_slice(&self.number.to_le_bytes());
        out[20..36].copy_from_slice(&self.journal);
        out[36..40].copy_from_slice(&self.rewrites.to_le_bytes());
        let crc = crc32c::crc32c(&out[..40]);
        out[40..].copy_from_slice(&crc.to_le_bytes());
        out
    }

    fn decode(path: &Path, bytes: &[u8]) -> Result<Self, OpenError> {
        let bad = |what: &str| OpenError::Damaged { file: path.to_owned(), offset: 0, what: what.into() };
        let fields = || {
            let (magic, rest) = bytes.split_first_chunk::<8>()?;
            let (format, rest) = rest.split_first_chunk()?;
            let (number, rest) = rest.split_first_chunk()?;
            let (journal, rest) = rest.split_first_chunk()?;
            let (rewrites, rest) = rest.split_first_chunk()?;
            let crc = rest.try_into().ok().map(u32::from_le_bytes)?;
            let header = Self { number: u64::from_le_bytes(*number), journal: *journal, rewrites: u32::from_le_bytes(*rewrites) };
            Some((*magic, u32::from_le_bytes(*format), header, crc))
        };
        let (magic, found, header, crc) = fields().ok_or_else(|| bad("the file is shorter than a segment's header"))?;
        if magic != MAGIC {
            return Err(bad("it does not begin like a segment"));
        }
        if found != FORMAT {
            return Err(OpenError::Version { file: path.to_owned(), found, known: FORMAT });
        }
        if crc32c::crc32c(&bytes[..HEADER as usize - 4]) != crc {
            return Err(bad("the checksum of its header is wrong"));
        }
        Ok(header)
    }
}

/// Where the segment with this number is.
pub(super) fn path(folder: &Path, number: u64) -> PathBuf {
    folder.join(format!("{number:010}.{SUFFIX}"))
}

/// Makes a segment that holds `frames`, durably, in place of any that has its name; it is open for appending.
/// On failure the old state stands, unless `Err((_, true))` says that the rename had happened.
pub(super) fn write(folder: &Path, header: Header, frames: &[u8], disk: &dyn Disk) -> Result<File, (io::Error, bool)> {
    let target = path(folder, header.number);
    let beside = target.with_extension(UNFINISHED);
    let written = || {
        let file = private_file(&beside)?;
        file.set_len(0)?;
        disk.write(&file, &header.encode())?;
        disk.write(&file, frames)?;
        disk.sync(&file)?;
        Ok(file)
    };
    let file = written().map_err(|error| {
        // what is left is removed at the next start at the latest
        let _ = fs::remove_file(&beside);
        (error, false)
    })?;
    fs::rename(&beside, &target).map_err(|error| (error, false))?;
    sync_folder(folder).map_err(|error| (error, true))?;
    Ok(file)
}

/// Opens a segment for appending.
pub(super) fn reopen(path: &Path) -> Result<File, OpenError> {
    OpenOptions::new().append(true).open(path).map_err(|source| OpenError::Io { path: path.to_owned(), source })
}

/// All segments in order, after checking that they belong together.
pub(super) fn list(folder: &Path) -> Result<Vec<Segment>, OpenError> {
    let failed = |source| OpenError::Io { path: folder.to_owned(), source };
    let mut paths = Vec::new();
    for item in fs::read_dir(folder).map_err(failed)? {
        let path = item.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == SUFFIX) {
            paths.push(path);
        }
    }
    paths.sort();
    let segments = paths.into_iter().map(read_header).collect::<Result<Vec<_>, _>>()?;
    for (segment, number) in segments.iter().zip(1..) {
        let damaged = |what| Err(OpenError::Damaged { file: segment.path.clone(), offset: 0, what });
        if segment.path != path(folder, segment.header.number) {
            return damaged(format!("it says that it is segment {}", segment.header.number));
        }
        if segment.header.number != number {
            return damaged(format!("segment {number}, which comes before it, is missing"));
        }
        if segment.header.journal != segments[0].header.journal {
            return damaged("it belongs to another journal than the first segment".into());
        }
    }
    Ok(segments)
}

/// The segment with this number.
pub(super) fn open(folder: &Path, number: u64) -> Result<Segment, OpenError> {
    read_header(path(folder, number))
}

/// Removes what a crash left half-made.
pub(super) fn tidy(folder: &Path) -> io::Result<()> {
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        if path.extension().is_some_and(|extension| extension == UNFINISHED) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

fn read_header(path: PathBuf) -> Result<Segment, OpenError> {
    let read = || {
        let file = File::open(&path)?;
        let mut bytes = Vec::new();
        (&file).take(HEADER).read_to_end(&mut bytes)?;
        Ok((bytes, file.metadata()?.len()))
    };
    let (bytes, len) = read().map_err(|source| OpenError::Io { path: path.clone(), source })?;
    let header = Header::decode(&path, &bytes)?;
    Ok(Segment { path, header, len })
}

/// Opens or makes a file that only this user can read, for appending.
pub(super) fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).append(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes the names in a folder durable.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
