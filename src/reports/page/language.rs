//! The languages that pages are written in, and which one a reader gets.

use super::words::{ENGLISH, SPANISH, Words};

/// The language of a page or a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// The language of a reader who asks for one by its tag, or else likes some better than others (`Accept-Language`); English
    /// for whoever reads neither.
    pub(crate) fn of_reader(asked: Option<&str>, liked: &str) -> Self {
        let of_tag = |tag: &str| match tag.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "es" => Some(Self::Spanish),
            _ => None,
        };
        let liked = || accept_language::parse(liked).iter().find_map(|tag| of_tag(tag));
        asked.and_then(of_tag).or_else(liked).unwrap_or(Self::English)
    }

    /// Its tag (BCP 47).
    pub(crate) const fn tag(self) -> &'static str {
        self.words().tag
    }

    pub(super) const fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Spanish => &SPANISH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_language_they_ask_for_or_else_like_best() {
        for (asked, liked, tag) in [
            (None, "", "en"),
            (None, "es-MX,es;q=0.9,en;q=0.8", "es"),
            (None, "de, en;q=0.7, es;q=0.9", "es"),
            (None, "fr", "en"),
            (Some("es"), "en", "es"),
            (Some("ES-us"), "en", "es"),
            (Some("en"), "es", "en"),
            (Some("de"), "es", "es"),
            (Some(""), "*;;q=x", "en"),
        ] {
            assert_eq!(Language::of_reader(asked, liked).tag(), tag, "{asked:?} {liked}");
        }
    }
}
