//! The record as one page of plain HTML, to be read without Rubricon and without a network.
//!
//! **Invariant:** every text from outside goes through [`escape`]. The page has no script and loads nothing.

mod items;
mod sentence;
mod words;

use std::fmt::Write;
use std::io;

use protocol::http::{AssessedItem, Assessment, TrailLine};
use protocol::id::SessionId;
use protocol::rubric::Rubric;

use super::bundle::Scope;
use words::{ENGLISH, SPANISH, Words};

/// The independent checker that goes with every bundle.
pub(crate) const CHECKER: &str = include_str!("../bundle/verify.py");

const README: &str = include_str!("../bundle/README.txt");

const STYLE: &str = include_str!("style.css");

/// The language of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    English,
    Spanish,
}

/// What a page is about.
pub(crate) struct About<'a> {
    /// The assessment; its items come by themselves.
    pub(crate) assessment: &'a Assessment,
    pub(crate) rubric: &'a Rubric,
    pub(crate) scope: Scope,
}

/// Writes the page, as its items and the lines of the trail come.
pub(crate) fn write(
    language: Language,
    about: &About<'_>,
    items: &mut dyn Iterator<Item = AssessedItem>,
    lines: &mut dyn Iterator<Item = TrailLine>,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let &About { assessment, rubric, .. } = about;
    let words = match language {
        Language::English => &ENGLISH,
        Language::Spanish => &SPANISH,
    };
    let mut html = String::new();
    let title = escape(&assessment.title);
    // Writing to a string cannot fail.
    let _ = write!(
        html,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1 dir=\"auto\">{title}</h1>\n",
        words.tag
    );
    facts(&mut html, words, about);
    let _ = writeln!(html, "</header>\n<main>\n<h2>{}</h2>", words.assessment);
    pass_on(&mut html, out)?;
    let several = assessment.subjects.len() > 1;
    for item in items {
        items::write(&mut html, words, &item, several, rubric);
        pass_on(&mut html, out)?;
    }
    let _ = writeln!(html, "<h2>{}</h2>\n<p>{}</p>\n<ol class=\"trail\">", words.trail, words.trail_note);
    for line in lines {
        let _ = writeln!(
            html,
            "<li><span class=\"seq\">{}</span> <time datetime=\"{}\">{}</time> <span dir=\"auto\">{}</span></li>",
            line.seq,
            escape(&line.at),
            escape(&shown_time(&line.at)),
            sentence::write(words, &line, rubric)
        );
        pass_on(&mut html, out)?;
    }
    html.push_str("</ol>\n</main>\n</body>\n</html>\n");
    pass_on(&mut html, out)
}

/// Writes out what is there of a page.
fn pass_on(html: &mut String, out: &mut dyn io::Write) -> io::Result<()> {
    out.write_all(html.as_bytes())?;
    html.clear();
    Ok(())
}

/// The text that explains how to check a bundle.
pub(crate) fn readme(session: SessionId, scope: Scope) -> String {
    README.replace("{session}", &session.to_string()).replace("{scope}", &scope.to_string())
}

fn facts(html: &mut String, words: &Words, about: &About<'_>) {
    let &About { assessment, rubric, scope } = about;
    let subjects: Vec<_> = assessment.subjects.iter().map(|subject| escape(&subject.name)).collect();
    let scope = match scope {
        Scope::Full => words.scope_full,
        Scope::Auditor => words.scope_auditor,
        Scope::Public => words.scope_public,
        Scope::Own(_) => words.scope_own,
    };
    let rows = [
        (words.subjects, subjects.join(", ")),
        (words.rubric, format!("{} ({} {})", escape(&rubric.title), escape(&rubric.id), escape(&rubric.version))),
        (words.rule, escape(&words.rule_name(assessment.settings.rule))),
        (words.votes_shown, words.visibility(assessment.settings.visibility).to_owned()),
        (words.session, assessment.session.to_string()),
        (words.records, format!("1–{}", assessment.seq)),
        (words.scope, scope.to_owned()),
    ];
    html.push_str("<dl>\n");
    for (name, value) in rows {
        let _ = writeln!(html, "<div><dt>{name}</dt><dd dir=\"auto\">{value}</dd></div>");
    }
    let _ = writeln!(html, "</dl>\n<p class=\"note\">{}</p>", words.how_to_check);
}

/// A time to the second, without its marks for programs.
fn shown_time(at: &str) -> String {
    let (date, time) = at.split_once('T').unwrap_or((at, ""));
    format!("{date} {} UTC", time.split('.').next().unwrap_or_default())
}

/// A text as HTML shows it.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_taken_for_html() {
        assert_eq!(escape("<b> & \"c\" 'd'"), "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
        assert_eq!(shown_time("2026-11-22T18:03:11.402Z"), "2026-11-22 18:03:11 UTC");
    }
}
