//! A report as a document of no particular format: blocks of text, facts and tables, which every format writes in its own way.
//!
//! Owns: what a report says, in which order and in which words. Must not know: HTML, Markdown, PDF or any other format.
//!
//! **Invariant:** what somebody wrote stands in [`Span::Given`], [`Span::Level`], [`Span::Link`] or the title, so that it can keep its
//! own direction of writing. A format takes every text for text, whoever wrote it, and nothing for markup.

mod comparison;
mod criteria;
mod phrases;
pub(super) mod record;
mod results;
mod results_phrases;
mod session;
mod spread;
mod subject;
mod summary;
mod text;
mod trail;

use serde::Serialize;
use unicode_bidi::{Direction, get_base_direction};

pub(super) use comparison::comparison;
pub(super) use phrases::Phrases;
pub(super) use results::without_level;
pub(super) use session::{held, session, why_left_out};
pub(super) use spread::shade;
pub(super) use subject::subject;
pub(super) use text::{answers, choice, level_name, others, person, standing, verdict};
pub(super) use trail::sentence;

/// A document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Paper {
    /// The language of its words (BCP 47).
    pub(super) language: &'static str,
    /// What it is called.
    pub(super) title: String,
    /// What kind of document it is, in one line above the title.
    pub(super) kind: &'static str,
    /// What stands at the foot of every page.
    pub(super) footer: String,
    /// Says which page of how many it is: `{page}` and `{pages}` stand for them.
    pub(super) page_of: &'static str,
    /// What it says.
    pub(super) blocks: Vec<Block>,
}

/// One block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub(super) enum Block {
    /// A heading; the title has rank 1, so these have 2 to 4.
    Heading { rank: u8, line: Line },
    /// A paragraph.
    Paragraph { tone: Tone, line: Line },
    /// Names with what they stand for.
    Facts { rows: Vec<Fact> },
    /// A table.
    Table(Table),
    /// Entries, each with a mark before it.
    List { lines: Vec<Line> },
    /// What comes next begins a page.
    PageBreak,
}

/// How a paragraph is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tone {
    Plain,
    /// The answer to what the heading asks.
    Lead,
    /// What a text says, word for word.
    Quote,
    /// About the file rather than what it tells.
    Note,
    /// Says what stands directly below it.
    Label,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Fact {
    pub(super) name: &'static str,
    pub(super) line: Line,
}

/// A table. The first cell of each row says what the row is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Table {
    /// What it shows.
    pub(super) caption: String,
    /// Whether the caption is shown to everybody, or only told to those who cannot see where the table stands.
    pub(super) captioned: bool,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Column {
    pub(super) header: Line,
    pub(super) shape: Shape,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Shape {
    /// A code or a few words.
    Short,
    /// Text that takes the room there is.
    Wide,
    /// Numbers.
    Number,
    /// Bars, which show what stands in the other columns as numbers. A format without pictures leaves the column out.
    Picture,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "cell", rename_all = "snake_case")]
pub(super) enum Cell {
    Line {
        line: Line,
    },
    /// How many.
    Count {
        count: u32,
    },
    /// Bars one after the other, as long as `of` in all.
    Bars {
        bars: Vec<Bar>,
        of: u32,
    },
}

/// A bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Bar {
    pub(super) count: u32,
    pub(super) shade: Shade,
}

/// The colour of a level by its place on the scale; of what is no level, none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Shade {
    /// `#rrggbb`.
    pub(super) fill: Colour,
    /// The colour of text on it.
    pub(super) ink: Colour,
}

/// A colour as screens have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colour(pub(super) [u8; 3]);

/// A line of text, which may be as long as a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub(super) struct Line(pub(super) Vec<Span>);

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "span", rename_all = "snake_case")]
pub(super) enum Span {
    /// Ours.
    Words { text: String },
    /// Ours, and important.
    Strong { text: String },
    /// What somebody wrote, in whatever script. Where it runs from the right, it does so by itself, and not what stands around it.
    Given { text: String, rtl: bool },
    /// A level: its number and name on its colour.
    Level { text: String, shade: Shade },
    /// The address of a page that somebody gave.
    Link { url: String },
}

impl Line {
    pub(super) fn words(text: impl Into<String>) -> Self {
        Self::default().and(text)
    }

    pub(super) fn given(text: impl Into<String>) -> Self {
        Self::default().and_given(text)
    }

    #[must_use]
    pub(super) fn and(self, text: impl Into<String>) -> Self {
        self.with(Span::Words { text: text.into() })
    }

    #[must_use]
    pub(super) fn and_strong(self, text: impl Into<String>) -> Self {
        self.with(Span::Strong { text: text.into() })
    }

    #[must_use]
    pub(super) fn and_given(self, text: impl Into<String>) -> Self {
        self.with(Span::given(text))
    }

    #[must_use]
    pub(super) fn with(mut self, span: Span) -> Self {
        self.0.push(span);
        self
    }

    /// All of its text.
    pub(super) fn text(&self) -> String {
        self.0.iter().map(Span::text).collect()
    }

    /// The one span of a line that is nothing but what somebody wrote, and whether it runs from the right: then all of the line does.
    pub(super) fn only_given(&self) -> Option<(&str, bool)> {
        match self.0.as_slice() {
            [Span::Given { text, rtl }] => Some((text, *rtl)),
            _ => None,
        }
    }
}

impl Span {
    pub(super) fn given(text: impl Into<String>) -> Self {
        let text = text.into();
        // By its first letter that has a direction.
        let rtl = get_base_direction(text.as_str()) == Direction::Rtl;
        Self::Given { text, rtl }
    }

    /// A link, if the address is that of a page, and not of a script.
    pub(super) fn link(url: &str) -> Self {
        let is_web = |start: &&str| url.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start));
        let is_link = ["https://", "http://"].iter().any(is_web);
        if is_link { Self::Link { url: url.to_owned() } } else { Self::given(url) }
    }

    /// Its text.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Words { text } | Self::Strong { text } | Self::Given { text, .. } | Self::Level { text, .. } => text,
            Self::Link { url } => url,
        }
    }
}

impl Block {
    pub(super) fn heading(rank: u8, line: Line) -> Self {
        Self::Heading { rank, line }
    }

    pub(super) fn plain(line: Line) -> Self {
        Self::Paragraph { tone: Tone::Plain, line }
    }

    pub(super) fn lead(line: Line) -> Self {
        Self::Paragraph { tone: Tone::Lead, line }
    }

    pub(super) fn label(text: impl Into<String>) -> Self {
        Self::Paragraph { tone: Tone::Label, line: Line::words(text) }
    }

    pub(super) fn note(text: impl Into<String>) -> Self {
        Self::Paragraph { tone: Tone::Note, line: Line::words(text) }
    }

    pub(super) fn quote(text: &str) -> Self {
        Self::Paragraph { tone: Tone::Quote, line: Line::given(text) }
    }
}

impl Column {
    pub(super) fn new(header: impl Into<String>, shape: Shape) -> Self {
        Self { header: Line::words(header), shape }
    }
}

impl Cell {
    pub(super) const fn line(line: Line) -> Self {
        Self::Line { line }
    }

    pub(super) fn words(text: impl Into<String>) -> Self {
        Self::Line { line: Line::words(text) }
    }

    pub(super) fn given(text: impl Into<String>) -> Self {
        Self::Line { line: Line::given(text) }
    }

    pub(super) const fn count(count: u32) -> Self {
        Self::Count { count }
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Serialize for Colour {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_pages_become_links() {
        for (url, is_link) in [("https://example.org", true), ("HTTP://x", true), ("javascript:alert(1)", false), ("ℌttp", false)]
        {
            assert_eq!(matches!(Span::link(url), Span::Link { .. }), is_link, "{url}");
        }
    }

    #[test]
    fn a_text_runs_from_where_its_first_letter_does() {
        for (text, from_the_right) in [("شراكة 3", true), ("3 שלום", true), ("Hello שלום", false), ("123", false)] {
            assert_eq!(Line::given(text).only_given(), Some((text, from_the_right)));
        }
        assert_eq!(Line::given("a").and("b").only_given(), None);
    }
}
