//! Decisions as a feed, to be followed with any feed reader: Atom (RFC 4287) and JSON Feed 1.1.
//!
//! An entry has what was decided, when and why. Its id stays the same for ever.

use std::io::{self, Write};

use protocol::vote::{Basis, Verdict};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::{Value, json};

use crate::reports::words::Words;
use crate::rubrics::Language;
use crate::views::decisions::Standing;

/// The most entries of a feed: the newest.
pub(crate) const MAX_ENTRIES: usize = 100;

/// A feed of decisions.
pub(crate) struct Feed<'a> {
    /// Its id, for ever.
    pub(crate) id: String,
    /// What it is called.
    pub(crate) title: &'a str,
    /// Who publishes it: the server's name.
    pub(crate) publisher: &'a str,
    /// Where the feed is.
    pub(crate) address: String,
    /// Where its readers find all of it.
    pub(crate) page: String,
    /// When there was something new.
    pub(crate) updated: &'a str,
    /// The newest first.
    pub(crate) decisions: &'a [Standing],
}

/// An entry, in words.
struct Entry {
    id: String,
    title: String,
    text: String,
}

/// The feed as Atom.
pub(crate) fn atom(language: Language, feed: &Feed<'_>) -> io::Result<String> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let root = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.tag())];
    xml.create_element("feed").with_attributes(root).write_inner_content(|xml| {
        text(xml, "id", &feed.id)?;
        text(xml, "title", feed.title)?;
        text(xml, "updated", feed.updated)?;
        author(xml, feed.publisher)?;
        link(xml, "self", &feed.address)?;
        link(xml, "alternate", &feed.page)?;
        xml.create_element("generator")
            .with_attribute(("version", env!("CARGO_PKG_VERSION")))
            .write_text_content(plain("Rubricon"))?;
        feed.decisions.iter().try_for_each(|decision| {
            let entry = Entry::of(language, decision);
            xml.create_element("entry").write_inner_content(|xml| {
                text(xml, "id", &entry.id)?;
                text(xml, "title", &entry.title)?;
                text(xml, "published", &decision.at)?;
                text(xml, "updated", &decision.at)?;
                link(xml, "alternate", &feed.page)?;
                xml.create_element("category").with_attribute(("term", &*printable(&decision.criterion))).write_empty()?;
                xml.create_element("content").with_attribute(("type", "text")).write_text_content(plain(&entry.text))?;
                Ok(())
            })?;
            Ok(())
        })
    })?;
    let mut bytes = xml.into_inner();
    bytes.write_all(b"\n")?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// The feed as JSON Feed 1.1.
pub(crate) fn json_feed(language: Language, feed: &Feed<'_>) -> Value {
    let item = |decision: &Standing| {
        let Entry { id, title, text } = Entry::of(language, decision);
        json!({
            "id": id,
            "url": feed.page,
            "title": title,
            "content_text": text,
            "date_published": decision.at,
            "date_modified": decision.at,
            "tags": [decision.criterion],
        })
    };
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "language": language.tag(),
        "authors": [{ "name": feed.publisher }],
        "items": feed.decisions.iter().map(item).collect::<Vec<_>>(),
    })
}

impl Entry {
    fn of(language: Language, decision: &Standing) -> Self {
        let words = Words::of(language);
        let decided = match (decision.verdict, &decision.level_name) {
            (Verdict::Level(level), Some(name)) => format!("{level} {name}"),
            (Verdict::Level(level), None) => level.to_string(),
            (Verdict::NoConsensus, _) => words.no_consensus.to_owned(),
        };
        let basis = match decision.basis {
            Basis::FollowsRule => words.follows_rule,
            Basis::DepartsFromRule => words.departs_from_rule,
        };
        let again = decision.supersedes.then(|| supersedes(language));
        let text: Vec<&str> =
            [decision.rationale.as_str(), basis].into_iter().chain(again).filter(|text| !text.is_empty()).collect();
        let about = format!("{} {}", decision.criterion, decision.name);
        Self {
            id: format!("urn:rubricon:decision:{}:{}", decision.session, decision.seq),
            title: format!("{} · {}: {decided}", about.trim(), decision.subject),
            text: text.join("\n\n"),
        }
    }
}

const fn supersedes(language: Language) -> &'static str {
    match language {
        Language::English => "It takes the place of an earlier decision.",
        Language::Spanish => "Sustituye a una decisión anterior.",
    }
}

fn text(xml: &mut Writer<Vec<u8>>, name: &str, content: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(plain(content)).map(|_| ())
}

fn author(xml: &mut Writer<Vec<u8>>, name: &str) -> io::Result<()> {
    xml.create_element("author").write_inner_content(|xml| text(xml, "name", name)).map(|_| ())
}

fn link(xml: &mut Writer<Vec<u8>>, relation: &str, address: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", relation), ("href", address)]).write_empty().map(|_| ())
}

/// A text as XML can hold it, to be escaped by the writer.
fn plain(text: &str) -> BytesText<'static> {
    BytesText::new(&printable(text)).into_owned()
}

/// A text without the few characters that XML 1.0 has no way to write.
fn printable(text: &str) -> String {
    let allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    text.chars().filter(allowed).collect()
}
