//! The words of one line or cell, without what only lays them out.
//!
//! Owns: HTML fragments, character references, bullets, marks of emphasis and white space. Words are never changed, left out
//! or put in. Must not know: what the text means.

/// Text without markup.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Clean {
    /// The words: single spaces, and `\n` where the markup shows that a paragraph or an item of a list ends.
    pub(super) text: String,
    /// It began with a bullet.
    pub(super) bullet: bool,
}

/// Cleans a line or a cell. `cell` says that dashes within it may be bullets too, as in `Leaders: - plan - meet`.
pub(super) fn clean(raw: &str, cell: bool) -> Clean {
    let mut out = Out { cell, ..Out::default() };
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let known = match c {
            '<' => tag(rest).map(|(length, block)| {
                if block {
                    out.end_line();
                }
                length
            }),
            '&' => reference(rest).map(|(length, c)| {
                out.put(c, &rest[length..]);
                length
            }),
            _ => None,
        };
        let length = known.unwrap_or_else(|| {
            out.put(c, &rest[c.len_utf8()..]);
            c.len_utf8()
        });
        rest = &rest[length..];
    }
    let text = out.text.trim().to_owned();
    Clean { text: if text.contains('*') { without_emphasis(&text) } else { text }, bullet: out.bullet }
}

/// Marks that are a bullet wherever they stand before an item.
pub(super) const fn is_bullet(c: char) -> bool {
    matches!(c, '■' | '□' | '▪' | '▫' | '●' | '○' | '•' | '◦' | '‣' | '⁃' | '∙' | '►' | '▶' | '➢' | '➤' | '❖' | '◆' | '◇')
        // what Word's symbol font leaves behind
        || matches!(c, '\u{f0b7}' | '\u{f0a7}')
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '*')
}

#[derive(Default)]
struct Out {
    text: String,
    space: bool,
    bullet: bool,
    cell: bool,
    /// The dash that lists in this cell begin their items with.
    dash: Option<char>,
}

impl Out {
    fn put(&mut self, c: char, after: &str) {
        if c.is_whitespace() {
            self.space = true;
        } else if self.begins_item(c, after) {
            self.bullet |= self.text.is_empty();
            self.end_line();
        } else {
            if self.space && !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text.push(' ');
            }
            self.space = false;
            self.text.push(c);
        }
    }

    fn begins_item(&mut self, c: char, after: &str) -> bool {
        let starts = self.text.is_empty() || self.text.ends_with('\n');
        let apart = after.chars().next().is_none_or(char::is_whitespace);
        if is_bullet(c) {
            return starts || self.space || apart;
        }
        let word = after.chars().next().is_some_and(char::is_alphabetic);
        match c {
            '·' => (starts || self.space) && apart,
            '*' => starts && apart,
            dash if is_dash(dash) && starts && (apart || word && !self.cell) => {
                self.dash = Some(dash);
                true
            }
            dash if is_dash(dash) && self.cell && self.space && apart => {
                let listed = self.text.ends_with(':') || self.dash == Some(dash);
                self.dash = if listed { Some(dash) } else { self.dash };
                listed
            }
            _ => false,
        }
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.space = false;
    }
}

/// The elements that documents are made of; anything else in angle brackets is text, such as an address.
const BLOCKS: [&str; 25] = [
    "p",
    "br",
    "li",
    "ul",
    "ol",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "hr",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "section",
    "article",
    "dl",
    "dt",
    "dd",
];
const INLINE: [&str; 18] = [
    "b", "i", "u", "s", "a", "em", "strong", "span", "font", "small", "big", "sup", "sub", "mark", "img", "center", "strike",
    "code",
];

/// The length of the tag that the text begins with, and whether it ends a line.
fn tag(text: &str) -> Option<(usize, bool)> {
    let name_at = if text[1..].starts_with('/') { 2 } else { 1 };
    let length = text[1..].find(['<', '>']).filter(|&end| text[1 + end..].starts_with('>'))? + 2;
    let inner = &text[name_at..length - 1];
    let name = inner[..inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len())].to_ascii_lowercase();
    let after = inner[name.len()..].chars().next();
    if !after.is_none_or(|c| c.is_whitespace() || c == '/') {
        return None;
    }
    let is = |names: &[&str]| names.contains(&name.as_str());
    (is(&BLOCKS) || is(&INLINE)).then(|| (length, is(&BLOCKS)))
}

/// The character references that documents use beside those with a number.
const NAMED: [(&str, char); 45] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("shy", '\u{ad}'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("iexcl", '¡'),
    ("iquest", '¿'),
    ("aacute", 'á'),
    ("eacute", 'é'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("ntilde", 'ñ'),
    ("uuml", 'ü'),
    ("Aacute", 'Á'),
    ("Eacute", 'É'),
    ("Iacute", 'Í'),
    ("Oacute", 'Ó'),
    ("Uacute", 'Ú'),
    ("Ntilde", 'Ñ'),
    ("Uuml", 'Ü'),
    ("thinsp", '\u{2009}'),
    ("ordm", 'º'),
    ("ordf", 'ª'),
];

/// The length of the character reference that the text begins with, and what it stands for.
fn reference(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(12).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let number = name.strip_prefix('#').map(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let c = match number {
        Some(number) => char::from_u32(number?).filter(|&c| c != '\0')?,
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((end + 1, c))
}

/// Leaves out the asterisks around `*emphasised words*`, and no other.
fn without_emphasis(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // where in `out` the mark that is open stands, and how many asterisks it has
    let mut open: Option<(usize, usize)> = None;
    let mut rest = text;
    while let Some(at) = rest.find(['*', '\n']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let stars = rest.bytes().take_while(|&byte| byte == b'*').count();
        if stars == 0 {
            open = None;
            out.push('\n');
            rest = &rest[1..];
            continue;
        }
        let before = out.chars().next_back();
        let after = rest[stars..].chars().next();
        let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '*');
        let inside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        match open {
            Some((start, width)) if width == stars && inside(before) && outside(after) && start + width < out.len() => {
                out.replace_range(start..start + width, "");
                open = None;
            }
            _ => {
                open = (stars <= 3 && outside(before) && inside(after)).then_some((out.len(), stars));
                out.push_str(&rest[..stars]);
            }
        }
        rest = &rest[stars..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(raw: &str, text: &str) {
        assert_eq!(clean(raw, true).text, text, "{raw}");
    }

    #[test]
    fn only_markup_and_white_space_are_left_out() {
        check("  a \u{a0} b  ", "a b");
        check("<p>One.</p> <p>Two.</p>", "One.\nTwo.");
        check("We: <ul style=\"list-style-type: none\"> ■ dig ■ plant ", "We:\ndig\nplant");
        check("<ul><li>dig<li>plant", "dig\nplant");
        check("<b>So</b>il &amp; sun &#8211; &#x2019; &lt;p&gt;", "Soil & sun – ’ <p>");
        check("see <https://example.org> if x < y & z; &nothing;", "see <https://example.org> if x < y & z; &nothing;");
        check("<p", "<p");
        check("pests .", "pests .");
    }

    #[test]
    fn a_dash_is_a_bullet_only_where_a_list_begins() {
        check("Leaders: - plan - meet", "Leaders:\nplan\nmeet");
        check("– plan – meet", "plan\nmeet");
        check("work – such as digging – goes on", "work – such as digging – goes on");
        check("-5 degrees", "-5 degrees");
        assert_eq!(clean("- soil - and sun", false), Clean { text: "soil - and sun".into(), bullet: true });
        assert_eq!(clean("•soil", false), Clean { text: "soil".into(), bullet: true });
    }

    #[test]
    fn paired_asterisks_are_emphasis_and_others_are_text() {
        check("based *on interest* alone, **always**", "based on interest alone, always");
        check("5 * 3 * 2, a note* and 2*3*4", "5 * 3 * 2, a note* and 2*3*4");
        check("*one<br>two*", "*one\ntwo*");
        check("***all*** (*this*).", "all (this).");
    }
}
