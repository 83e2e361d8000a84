//! Reading a rubric from a file of our own format, with the line of everything that is wrong.

use std::fmt;
use std::io::{self, Read};
use std::path::Path;

use protocol::rubric::Rubric;

use crate::domain;

/// The largest rubric file that is read, in bytes.
const MAX_FILE: u64 = 4 << 20;

/// Why a rubric file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be read.
    #[error("cannot read {file}: {source}")]
    Io {
        /// Its path.
        file: String,
        /// What the system said.
        source: io::Error,
    },
    /// It is not a text file of a sensible size.
    #[error("{file} {why}")]
    NotText {
        /// Its path.
        file: String,
        /// What it is instead.
        why: String,
    },
    /// It does not have the shape of a rubric.
    #[error("{file}:{line}: {why}")]
    Shape {
        /// Its path.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong, and what to do.
        why: String,
    },
    /// It has the shape, but gaps.
    #[error("{}", Flaws(file, flaws))]
    Flawed {
        /// Its path.
        file: String,
        /// Line and what is wrong.
        flaws: Vec<(usize, String)>,
    },
}

struct Flaws<'a>(&'a str, &'a [(usize, String)]);

impl fmt::Display for Flaws<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.1.iter().map(|(line, what)| format!("{}:{line}: {what}", self.0)).collect();
        f.write_str(&lines.join("\n"))
    }
}

/// Reads and checks a rubric file: TOML, or JSON where its name ends in `.json`.
pub fn load(path: &Path) -> Result<Rubric, LoadError> {
    let file = path.display().to_string();
    let io = |source| LoadError::Io { file: file.clone(), source };
    let mut bytes = Vec::new();
    std::fs::File::open(path).and_then(|f| f.take(MAX_FILE + 1).read_to_end(&mut bytes)).map_err(io)?;
    let not_text = |why: String| LoadError::NotText { file: file.clone(), why };
    if bytes.len() as u64 > MAX_FILE {
        return Err(not_text(format!(
            "is larger than {} MiB, which no rubric is. Check that it is the right file.",
            MAX_FILE >> 20
        )));
    }
    let text = String::from_utf8(bytes).map_err(|_| not_text("is not UTF-8 text. Save it as UTF-8 and try again.".to_owned()))?;
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("json")) {
        parse_json(&file, &text)
    } else {
        parse_toml(&file, &text)
    }
}

/// Reads and checks a rubric in TOML. `file` is named in errors.
pub fn parse_toml(file: &str, text: &str) -> Result<Rubric, LoadError> {
    let rubric = toml::from_str(text).map_err(|e| LoadError::Shape {
        file: file.to_owned(),
        line: e.span().map_or(1, |span| line_at(text, span.start)),
        why: format!("{}. See \"Rubric\" in SPEC.md for the format.", e.message()),
    })?;
    checked(file, text, rubric)
}

fn parse_json(file: &str, text: &str) -> Result<Rubric, LoadError> {
    let rubric = serde_json::from_str(text).map_err(|e| LoadError::Shape {
        file: file.to_owned(),
        line: e.line(),
        why: format!("{e}. See \"Rubric\" in SPEC.md for the format."),
    })?;
    checked(file, text, rubric)
}

fn checked(file: &str, text: &str, rubric: Rubric) -> Result<Rubric, LoadError> {
    let flaws: Vec<_> = domain::check(&rubric).into_iter().map(|flaw| (line_of(text, &flaw.place), flaw.detail)).collect();
    if flaws.is_empty() { Ok(rubric) } else { Err(LoadError::Flawed { file: file.to_owned(), flaws }) }
}

/// The line on which a code or a field first stands; 1 where it cannot be found.
fn line_of(text: &str, place: &str) -> usize {
    let quoted = format!("\"{place}\"");
    let is_code = |line: &str| line.contains("code") && line.contains(&quoted);
    let is_field = |line: &str| line.trim_start_matches([' ', '\t', '[', '"', '{']).starts_with(place);
    let find = |test: &dyn Fn(&str) -> bool| text.lines().position(test);
    find(&is_code).or_else(|| find(&is_field)).map_or(1, |at| at + 1)
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
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
        assert_eq!(parse_json("a.json", &json).expect("it is whole").digest(), rubric.digest());
    }
}
