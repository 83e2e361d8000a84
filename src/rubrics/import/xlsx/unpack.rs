//! What must hold of a workbook before the library that reads workbooks may see it.
//!
//! Owns: how much it may unpack to, and how much of anything it may have. A workbook of some kilobytes can unpack to
//! gigabytes; and the library takes the workbook's word for how many texts there are, copies a format for each style that uses
//! it, and counts columns without a bound. Must not know: what is in the cells.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use super::super::Refused;

/// The most that all files in a workbook may unpack to, in bytes.
const MAX_UNPACKED: u64 = 32 << 20;
/// The most files in a workbook.
const MAX_ENTRIES: usize = 1_000;

/// How often an element may stand in a workbook, and how many bytes its attributes may have.
const MOST: [(&str, usize, usize); 6] = [
    ("si", 500_000, 1 << 10),
    ("xf", 40_000, 1 << 10),
    ("numFmt", 10_000, 1 << 10),
    ("name", 10_000, 1 << 10),
    ("sheet", 300, 4 << 10),
    ("Relationship", 20_000, 16 << 10),
];

/// Refuses a workbook that could take more time or memory than a rubric is worth.
pub(super) fn check(bytes: &[u8]) -> Result<(), Refused> {
    // one of these stands before each entry of a zip file's directory; counted before anything is made of it
    let entries = bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count();
    if entries > MAX_ENTRIES {
        return refuse(format!("holds more than {MAX_ENTRIES} files, which no workbook of a rubric does."));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut left = MAX_UNPACKED;
    let mut seen = HashMap::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|error| damaged(&error))?;
        let mut content = Vec::new();
        // what the file says of its size is not believed
        entry.take(left + 1).read_to_end(&mut content).map_err(|error| damaged(&ZipError::Io(error)))?;
        left = match left.checked_sub(content.len() as u64) {
            Some(left) => left,
            None => return refuse(format!("unpacks to more than {} MiB, which no rubric does.", MAX_UNPACKED >> 20)),
        };
        check_xml(&content, &mut seen)?;
    }
    Ok(())
}

fn refuse<T>(why: String) -> Result<T, Refused> {
    Err(Refused::NotReadable(format!("{why} Copy its table into a new workbook, and try that.")))
}

fn damaged(error: &ZipError) -> Refused {
    let why = match error {
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => {
            "is protected by a password. Save it without one, and try again."
        }
        _ => "is no whole workbook: it looks cut off or damaged. Save it again as .xlsx, and try that.",
    };
    Refused::NotReadable(why.to_owned())
}

/// Looks at every element the library may come to see. Text that is no XML, or ends in the middle, is left for it to refuse.
fn check_xml(content: &[u8], seen: &mut HashMap<&'static str, usize>) -> Result<(), Refused> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => check_element(&element, seen)?,
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

fn check_element(element: &BytesStart<'_>, seen: &mut HashMap<&'static str, usize>) -> Result<(), Refused> {
    let local = element.local_name();
    let name = local.as_ref();
    if let Some((name, most, longest)) = MOST.iter().find(|(known, ..)| *known == name) {
        let count = seen.entry(name).or_insert(0);
        *count += 1;
        if *count > *most || element.attributes_raw().len() > *longest {
            return refuse("has more texts, styles or sheets than a workbook of a rubric needs.".to_owned());
        }
    }
    let checked: (&[&str], fn(&str) -> bool) = match name {
        "sst" => (&["uniqueCount"], is_modest),
        "c" | "row" | "dimension" | "mergeCell" => (&["r", "ref"], is_reference),
        _ => return Ok(()),
    };
    for attribute in element.attributes().with_checks(false) {
        let right = attribute.is_ok_and(|attribute| !checked.0.contains(&attribute.key.as_ref()) || checked.1(&attribute.value));
        if !right {
            return refuse("is not written as a workbook should be.".to_owned());
        }
    }
    Ok(())
}

/// Room is made for as many texts as the file says there are.
fn is_modest(count: &str) -> bool {
    count.parse::<usize>().is_ok_and(|count| count <= MOST[0].1)
}

/// `B7`, `7` or `A1:B7`, and no more than ten million of anything.
fn is_reference(reference: &str) -> bool {
    let parts: Option<Vec<(u32, u32)>> = reference.split(':').map(cell).collect();
    parts.is_some_and(|parts| parts.windows(2).all(|two| two[0].0 <= two[1].0 && two[0].1 <= two[1].1))
}

/// A cell's column and row, as numbers that compare.
fn cell(reference: &str) -> Option<(u32, u32)> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = reference.split_at(letters);
    if letters > 3 || row.is_empty() || row.len() > 7 || !row.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let column = column.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    Some((column, row.parse().ok()?))
}
