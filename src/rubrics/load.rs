//! Reading a rubric from a file, whatever kind it is of.

use std::fmt;
use std::io::{self, Read};
use std::path::Path;

use protocol::import::{Flaw, Import};
use protocol::rubric::Rubric;

use super::import::{MAX_FILE, Naming, Refused, import};

/// Why a file cannot be used as a rubric.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// It cannot be read.
    #[error("cannot read {file}: {source}")]
    Io {
        /// Its path.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// Nothing can be understood of it.
    #[error("{}", Refusal(file, refused))]
    Refused {
        /// Its path.
        file: String,
        /// Why.
        refused: Refused,
    },
    /// It is a rubric, but with gaps.
    #[error("{}", Flaws(file, flaws))]
    Flawed {
        /// Its path.
        file: String,
        /// What is wrong.
        flaws: Vec<Flaw>,
    },
}

struct Refusal<'a>(&'a str, &'a Refused);

impl fmt::Display for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.1 {
            Refused::Shape { line, why } => write!(f, "{}:{line}: {why}", self.0),
            refused => write!(f, "{} {refused}", self.0),
        }
    }
}

struct Flaws<'a>(&'a str, &'a [Flaw]);

impl fmt::Display for Flaws<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |flaw: &Flaw| match flaw.line {
            Some(line) => format!("{}:{line}: {}", self.0, flaw.detail),
            None => format!("{}: {}", self.0, flaw.detail),
        };
        f.write_str(&self.1.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}

/// Reads a file of any kind, gaps and all.
pub fn read(path: &Path, naming: &Naming) -> Result<Import, LoadError> {
    let file = path.display().to_string();
    let io = |source| LoadError::Io { file: file.clone(), source };
    let mut bytes = Vec::new();
    // One byte more than is allowed tells a file that is too large from one that just fits.
    std::fs::File::open(path).and_then(|f| f.take(MAX_FILE as u64 + 1).read_to_end(&mut bytes)).map_err(io)?;
    import(&file, &bytes, naming).map_err(|refused| LoadError::Refused { file: file.clone(), refused })
}

/// Reads a file of any kind that can be used as it is.
pub fn load(path: &Path) -> Result<Rubric, LoadError> {
    whole(&path.display().to_string(), read(path, &Naming::default())?)
}

/// Reads a rubric in TOML that can be used as it is. `file` is named in errors.
pub fn parse_toml(file: &str, text: &str) -> Result<Rubric, LoadError> {
    let read = import(&format!("{file}.toml"), text.as_bytes(), &Naming::default());
    whole(file, read.map_err(|refused| LoadError::Refused { file: file.to_owned(), refused })?)
}

fn whole(file: &str, import: Import) -> Result<Rubric, LoadError> {
    let Import { rubric, flaws, .. } = import;
    if flaws.is_empty() { Ok(rubric) } else { Err(LoadError::Flawed { file: file.to_owned(), flaws }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = include_str!("../../rubrics/connected-district/2021.toml");

    #[test]
    fn a_missing_level_is_named_with_its_file_and_line() {
        let at = WHOLE.find("code = \"D1.2\"").expect("D1.2 is there");
        let start = at + WHOLE[at..].find("[[domains.criteria.levels]]").expect("it has levels");
        let end = start + 1 + WHOLE[start + 1..].find("[[domains.criteria.levels]]").expect("it has a second");
        let text = format!("{}{}", &WHOLE[..start], &WHOLE[end..]);
        let error = parse_toml("ours.toml", &text).expect_err("a level is missing").to_string();
        let line = WHOLE[..at].lines().count() + 1;
        assert_eq!(error, format!("ours.toml:{line}: Criterion D1.2 has no descriptor for level 1 Emerging. Add it."));
    }

    #[test]
    fn a_misspelt_field_is_named_with_its_line() {
        let text = WHOLE.replacen("version =", "verzion =", 1);
        let error = parse_toml("ours.toml", &text).expect_err("no such field").to_string();
        assert!(error.starts_with("ours.toml:2: unknown field `verzion`"), "{error}");
    }

    #[test]
    fn toml_and_json_of_one_rubric_have_one_digest() {
        let rubric = parse_toml("a.toml", WHOLE).expect("it is whole");
        let json = serde_json::to_string(&rubric).expect("it is JSON");
        let import = import("a.json", json.as_bytes(), &Naming::default()).expect("it can be read");
        assert_eq!(import.rubric.digest(), rubric.digest());
    }
}
