//! The members of a bundle as they are read: out of a zip file, a folder, or memory.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Hashing, MEMBERS};

/// What can be read of a bundle.
pub trait Members {
    /// The names there are, in order.
    fn names(&self) -> Vec<String>;

    /// Reads a member from its beginning.
    fn open(&mut self, name: &str) -> Result<Box<dyn BufRead + '_>, BadMember>;

    /// The SHA-256 of a member, which is read piece by piece.
    fn hash(&mut self, name: &str) -> Result<[u8; 32], BadMember> {
        let mut hashing = Hashing::new(io::sink());
        io::copy(&mut self.open(name)?, &mut hashing)?;
        Ok(hashing.finish())
    }
}

/// A member cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum BadMember {
    /// There is none of this name.
    #[error("{0} is missing")]
    Missing(String),
    /// The file is no zip file, or is cut off or damaged.
    #[error("it cannot be read as a zip file: it is another file, or was cut off or damaged ({0})")]
    Zip(#[from] ZipError),
    /// It holds something that no bundle holds.
    #[error("{0} does not belong in a bundle")]
    Foreign(String),
    /// The system failed.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
}

/// A zip file.
pub struct Zipped<R> {
    zip: ZipArchive<R>,
    names: Vec<String>,
}

impl<R: Read + Seek> Zipped<R> {
    /// Looks into a zip file. It must hold the members of a bundle and nothing else, each once.
    pub fn new(file: R) -> Result<Self, BadMember> {
        let zip = ZipArchive::new(file)?;
        let names: Vec<_> = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        check_names(&names)?;
        Ok(Self { zip, names })
    }
}

impl<R: Read + Seek> Members for Zipped<R> {
    fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    fn open(&mut self, name: &str) -> Result<Box<dyn BufRead + '_>, BadMember> {
        match self.zip.by_name(name) {
            Ok(file) => Ok(Box::new(BufReader::with_capacity(64 << 10, file))),
            Err(ZipError::FileNotFound) => Err(BadMember::Missing(name.to_owned())),
            Err(error) => Err(error.into()),
        }
    }
}

/// A folder with the files of a bundle.
pub struct Unpacked {
    folder: PathBuf,
    names: Vec<String>,
}

impl Unpacked {
    /// Looks into a folder. It must hold the members of a bundle and nothing else.
    pub fn new(folder: &Path) -> Result<Self, BadMember> {
        let mut names = Vec::new();
        for item in folder.read_dir()? {
            names.push(item?.file_name().to_string_lossy().into_owned());
        }
        check_names(&names)?;
        Ok(Self { folder: folder.to_owned(), names })
    }
}

impl Members for Unpacked {
    fn names(&self) -> Vec<String> {
        self.names.clone()
    }

    fn open(&mut self, name: &str) -> Result<Box<dyn BufRead + '_>, BadMember> {
        Ok(Box::new(BufReader::with_capacity(64 << 10, File::open(self.folder.join(name))?)))
    }
}

/// Members in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InMemory(pub Vec<(String, Vec<u8>)>);

impl InMemory {
    /// All members of a bundle.
    pub fn read(from: &mut impl Members) -> Result<Self, BadMember> {
        let mut members = Vec::new();
        for name in from.names() {
            let mut bytes = Vec::new();
            from.open(&name)?.read_to_end(&mut bytes)?;
            members.push((name, bytes));
        }
        Ok(Self(members))
    }
}

impl Members for InMemory {
    fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    fn open(&mut self, name: &str) -> Result<Box<dyn BufRead + '_>, BadMember> {
        let found = self.0.iter().find(|(other, _)| other == name);
        found.map(|(_, bytes)| Box::new(bytes.as_slice()) as _).ok_or_else(|| BadMember::Missing(name.to_owned()))
    }
}

/// Checks that these are the members of a bundle, each once, in whatever order.
pub(crate) fn check_names(names: &[String]) -> Result<(), BadMember> {
    for (at, name) in names.iter().enumerate() {
        if !MEMBERS.contains(&name.as_str()) || names.iter().take(at).any(|other| other == name) {
            return Err(BadMember::Foreign(name.clone()));
        }
    }
    match MEMBERS.iter().find(|member| !names.iter().any(|name| name == *member)) {
        Some(missing) => Err(BadMember::Missing((*missing).to_owned())),
        None => Ok(()),
    }
}
