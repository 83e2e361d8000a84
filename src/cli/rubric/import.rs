//! `rubricon rubric import`: from a document to a rubric file, with everything that is unclear or missing named.

use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use protocol::import::{Format, Found, Import};
use protocol::rubric::Rubric;

use super::known::Saved;
use crate::cli::{Failed, complain, plain, print};
use crate::rubrics::{self, Naming};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// The document: text copied from a PDF, a spreadsheet (.xlsx, .csv), Markdown, or the rubric format (.toml, .json).
    file: PathBuf,
    /// The rubric's id, in lower case letters, digits and hyphens; made from its title where it is left out.
    #[arg(long, value_parser = id)]
    id: Option<String>,
    /// The version of its text, such as 2021.
    #[arg(long, value_parser = version)]
    version: Option<String>,
    /// The name people know it by.
    #[arg(long, value_parser = words)]
    title: Option<String>,
    /// The language of its text, such as en or es-MX.
    #[arg(long, value_parser = language)]
    language: Option<String>,
    /// Take the rubric even if descriptors are missing. No session can be held on it until they are filled in.
    #[arg(long)]
    allow_gaps: bool,
    /// Print the rubric as JSON, and the report on standard error.
    #[arg(long, conflicts_with = "output")]
    json: bool,
    /// Write the rubric to this file, in TOML.
    #[arg(long, value_name = "FILE.toml", value_parser = toml_file)]
    output: Option<PathBuf>,
    #[command(flatten)]
    saved: Saved,
}

fn id(text: &str) -> Result<String, &'static str> {
    let fits =
        !text.is_empty() && text.len() <= 64 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if fits { Ok(text.to_owned()) } else { Err("an id is made of lower case letters, digits and hyphens") }
}

fn version(text: &str) -> Result<String, &'static str> {
    let fits = !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_'));
    if fits { Ok(text.to_owned()) } else { Err("a version is made of letters, digits, dots and hyphens") }
}

fn language(text: &str) -> Result<String, &'static str> {
    let fits = (2..=35).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if fits { Ok(text.to_owned()) } else { Err("a language is named as in en, es or es-MX") }
}

fn words(text: &str) -> Result<String, &'static str> {
    if text.trim().is_empty() { Err("it is empty") } else { Ok(text.trim().to_owned()) }
}

fn toml_file(text: &str) -> Result<PathBuf, &'static str> {
    let path = PathBuf::from(text);
    let ends = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    if ends { Ok(path) } else { Err("the name of the file ends in .toml") }
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let Arguments { file, id, version, title, language, allow_gaps, json, output, saved } = arguments;
    let naming = Naming { id: id.clone(), version: version.clone(), title: title.clone(), language: language.clone() };
    let import = rubrics::read(file, &naming)?;
    let report = report(file, &import);
    if *json {
        complain(report)
    } else {
        print(report)
    }
    if let Some(why) = nothing_found(&import) {
        return Err(Failed(why.to_owned()));
    }
    if !import.flaws.is_empty() && !allow_gaps {
        let nothing = if output.is_some() { " Nothing was written." } else { "" };
        return Err(Failed(format!(
            "the rubric has gaps, which are named above.{nothing} Fill them in in the document, or take it as it is with --allow-gaps."
        )));
    }
    let Rubric { id, version, .. } = &import.rubric;
    if saved.read()?.versions().get(id, version).is_some_and(|known| *known != import.rubric) {
        return Err(Failed(format!(
            "there is another text of {id} {version}, and a version never changes. Give this one a new version with --version, or \
             another id with --id. `rubricon rubric diff` says how they differ."
        )));
    }
    match output {
        Some(output) => write(output, &import.rubric)?,
        None if *json => print(serde_json::to_string_pretty(&import.rubric)?),
        None => print(format_args!(
            "Nothing was written. Look at what is listed above, then write it with `--output {}.toml`, or print it with `--json`.",
            import.rubric.id
        )),
    }
    Ok(ExitCode::SUCCESS)
}

/// What to say of a document in which no criterion was found.
pub(super) fn nothing_found(import: &Import) -> Option<&'static str> {
    let why = match import.format {
        Format::Text => {
            "no rubric was found. Looked for tables with tabs between their cells, each under a row that names the levels, such as \
             \"1 Emerging⇥2 Developing\". Copy the text from the PDF so that tables keep their tabs, or put the rubric into a \
             spreadsheet with one row for each criterion and one column for each level."
        }
        _ => "no criterion was found in it. Check that it is the right file.",
    };
    (import.found.criteria == 0).then_some(why)
}

/// How much was found, in a line.
pub(super) fn counted(found: &Found) -> String {
    let Found { domains, criteria, descriptors, terms } = found;
    format!("{domains} domains, {criteria} criteria, {descriptors} descriptors, {terms} terms")
}

/// What was found, and what is unclear or missing.
fn report(file: &Path, import: &Import) -> String {
    let Import { format, rubric, found, doubts, flaws } = import;
    let kind = match format {
        Format::Text => "text from a document",
        Format::Markdown => "Markdown",
        Format::Csv => "comma-separated values",
        Format::Xlsx => "a workbook",
        Format::Toml => "TOML",
        Format::Json => "JSON",
    };
    let mut lines = vec![format!("{} was read as {kind}.", file.display()), String::new()];
    lines.push(format!("{} ({} {}), language {}", rubric.title, rubric.id, rubric.version, rubric.language));
    lines.extend(rubric.source.as_ref().map(|source| format!("Source: {source}")));
    let levels: Vec<String> = rubric.levels.iter().map(|level| format!("{} {}", level.value, level.name)).collect();
    lines.push(format!("Levels: {}", levels.join(", ")));
    lines.push(counted(found));
    for domain in &rubric.domains {
        let mut line = format!("  {} {}: {} criteria", domain.code, domain.name, domain.criteria.len());
        line.push_str(if domain.introduction.is_some() { ", introduction" } else { "" });
        let parts = [(domain.reflection_questions.len(), "question"), (domain.foundational_steps.len(), "step")];
        for (count, what) in parts.into_iter().filter(|(count, _)| *count > 0) {
            // writing to a String cannot fail
            let _ = write!(line, ", {count} {what}{}", if count == 1 { "" } else { "s" });
        }
        lines.push(line);
    }
    if !doubts.is_empty() {
        lines.push(format!(
            "\nPlease look at {}:",
            if doubts.len() == 1 { "this".to_owned() } else { format!("these {}", doubts.len()) }
        ));
    }
    for doubt in doubts {
        let place = if doubt.place.is_empty() { String::new() } else { format!("{}: ", doubt.place) };
        lines.push(format!("  {}{place}{}", at_line(doubt.line), doubt.detail));
        if !doubt.quote.is_empty() {
            lines.push(format!("      \"{}\"", doubt.quote.replace('\n', " ")));
        }
    }
    if !flaws.is_empty() {
        lines.push("\nNo session can be held on it, because of this:".to_owned());
    }
    lines.extend(flaws.iter().map(|flaw| format!("  {}{}", at_line(flaw.line), flaw.detail)));
    lines.push(format!("\nDigest: {}", rubric.digest()));
    plain(&lines.join("\n"))
}

fn at_line(line: Option<u32>) -> String {
    line.map(|line| format!("line {line}: ")).unwrap_or_default()
}

/// Writes a rubric to a new file. A file that is there already is left as it is: with this very text that is fine.
fn write(file: &Path, rubric: &Rubric) -> Result<(), Failed> {
    let text = rubrics::write(rubric, Format::Toml)?;
    let made = OpenOptions::new().write(true).create_new(true).open(file);
    match made.and_then(|mut made| made.write_all(&text)) {
        Ok(()) => print(format_args!("Written to {}.", file.display())),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let there = rubrics::read(file, &Naming::default()).map(|import| import.rubric);
            match there {
                Ok(there) if there == *rubric => print(format_args!("{} has this very text already.", file.display())),
                Ok(there) if (&there.id, &there.version) == (&rubric.id, &rubric.version) => {
                    return Err(Failed(format!(
                        "{} holds another text of {} {}, and a version never changes. Give this one a new version with --version, \
                         and another file. Nothing was written.",
                        file.display(),
                        rubric.id,
                        rubric.version
                    )));
                }
                _ => {
                    return Err(Failed(format!(
                        "{} is there already and holds something else. Choose another file. Nothing was written.",
                        file.display()
                    )));
                }
            }
        }
        Err(error) => return Err(Failed(format!("cannot write {}: {error}", file.display()))),
    }
    Ok(())
}
