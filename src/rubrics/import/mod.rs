//! Reading a rubric out of whatever a district has it in: one reader for each kind of file.
//!
//! Owns: telling the kinds of file apart, refusing what is none of them, and the report of what was found and doubted.
//! Must not know: files, sessions or the network; bytes come in, an [`Import`] comes out.
//!
//! **Invariant:** no input makes a reader panic, and none makes it take more time or memory than a fixed multiple of
//! [`MAX_FILE`].

mod builder;
mod csv;
mod draft;
mod grid;
mod header;
mod listed;
mod markdown;
mod own;
mod text;
mod xlsx;

use protocol::import::{DoubtKind, Format, Found, Import};

use crate::domain;
use draft::Draft;

/// The largest file that is read, in bytes.
pub const MAX_FILE: usize = 8 << 20;

/// What the document may not say of itself. Each replaces what the document says.
#[derive(Debug, Clone, Default)]
pub struct Naming {
    /// The rubric's id.
    pub id: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The language of its text.
    pub language: Option<String>,
}

/// Why nothing can be read from a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is larger than [`MAX_FILE`], packed or unpacked.
    #[error("is larger than {} MiB, which no rubric is. Check that it is the right file.", MAX_FILE >> 20)]
    TooLarge,
    /// It is no kind of file that is read.
    #[error("{0}")]
    NotReadable(String),
    /// It is of a kind that is read, but broken.
    #[error("line {line}: {why}")]
    Shape {
        /// The line, from 1.
        line: usize,
        /// What is wrong, and what to do.
        why: String,
    },
}

/// Reads a document. `name` is its file's name: its ending says which kind of file it is where the content does not.
pub fn import(name: &str, bytes: &[u8], naming: &Naming) -> Result<Import, Refused> {
    if bytes.len() > MAX_FILE {
        return Err(Refused::TooLarge);
    }
    let format = sniff(name, bytes)?;
    let Draft { mut rubric, mut doubts, lines } = read(format, bytes)?;
    let mut take = |name: &str, field: &mut String, given: &Option<String>| {
        if let Some(given) = given {
            field.clone_from(given);
            doubts.retain(|doubt| doubt.kind != DoubtKind::Assumed || doubt.place != name);
        }
    };
    take("id", &mut rubric.id, &naming.id);
    take("version", &mut rubric.version, &naming.version);
    take("title", &mut rubric.title, &naming.title);
    take("language", &mut rubric.language, &naming.language);
    let mut flaws = domain::check(&rubric);
    for flaw in &mut flaws {
        flaw.line = lines.get(&flaw.place).copied();
    }
    Ok(Import { format, found: Found::in_rubric(&rubric), rubric, doubts, flaws })
}

/// Which kind of file it is: by its content where that says so, else by the ending of its name, else text.
fn sniff(name: &str, bytes: &[u8]) -> Result<Format, Refused> {
    let refuse = |why: &str| Err(Refused::NotReadable(why.to_owned()));
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] if ending == "docx" => {
            return refuse(
                "is a Word document. Save it as plain text, or put its table into a spreadsheet (.xlsx), and try that.",
            );
        }
        [b'P', b'K', 3 | 5, 4 | 6, ..] => return Ok(Format::Xlsx),
        [b'%', b'P', b'D', b'F', ..] => {
            return refuse("is a PDF. Open it, copy all of its text into a plain text file (.txt), and try that.");
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            return refuse(
                "is in an old Office format or protected by a password. Save it as .xlsx without a password, and try that.",
            );
        }
        bytes if bytes.trim_ascii().is_empty() => return refuse("is empty. Check that it is the right file."),
        [b'{', b'\\', b'r', b't', b'f', ..] => {
            return refuse("is in Rich Text Format. Open it, save it as plain text (.txt, UTF-8), and try that.");
        }
        bytes if is_web_page(bytes) => {
            return refuse("is a web page. Open it, copy its text into a plain text file (.txt), and try that.");
        }
        _ => {}
    }
    match ending.as_str() {
        "json" => Ok(Format::Json),
        "toml" => Ok(Format::Toml),
        "csv" | "tsv" => Ok(Format::Csv),
        "md" | "markdown" => Ok(Format::Markdown),
        "xlsx" => refuse("is called .xlsx but is no workbook. Save it again as .xlsx, or choose the right file."),
        _ => Ok(Format::Text),
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let start = bytes.trim_ascii_start();
    [&b"<!doctype html"[..], b"<html"].iter().any(|tag| start.get(..tag.len()).is_some_and(|s| s.eq_ignore_ascii_case(tag)))
}

fn read(format: Format, bytes: &[u8]) -> Result<Draft, Refused> {
    match format {
        Format::Toml => own::read_toml(&decode(bytes)?),
        Format::Json => own::read_json(&decode(bytes)?),
        Format::Csv => csv::read_csv(&decode(bytes)?),
        Format::Xlsx => xlsx::read_xlsx(bytes),
        Format::Markdown => markdown::read_markdown(&decode(bytes)?),
        Format::Text => text::read(&decode(bytes)?),
    }
}

/// The text of a file: UTF-8, or UTF-16 with a byte order mark, as Excel writes it. Line ends become `\n`.
fn decode(bytes: &[u8]) -> Result<String, Refused> {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks(2).map(|pair| unit([pair[0], *pair.get(1).unwrap_or(&0)])).collect();
        String::from_utf16(&units).ok()
    };
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        bytes => String::from_utf8(bytes.to_vec()).ok(),
    };
    let refuse = |why: &str| Err(Refused::NotReadable(why.to_owned()));
    match text {
        Some(text) if !text.contains('\0') => Ok(text.replace("\r\n", "\n").replace('\r', "\n")),
        _ if is_unmarked_utf16(bytes) => {
            refuse("is UTF-16 text that does not say so. Open it in the program it comes from, save it as UTF-8, and try again.")
        }
        _ if bytes.contains(&0) => refuse("is not text but some other kind of file. Check that it is the right one."),
        _ => refuse("is not UTF-8 text. Open it in the program it comes from, save it as UTF-8, and try again."),
    }
}

/// Whether every other byte at the beginning is zero.
fn is_unmarked_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|&&byte| byte == 0).count();
    let half = start.len() / 2;
    half > 1 && zeros(0).min(zeros(1)) == 0 && zeros(0).max(zeros(1)) * 10 >= half * 8
}
