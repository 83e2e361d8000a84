//! Our own format, in TOML and in JSON.

use std::collections::HashMap;

use protocol::rubric::Rubric;

use super::Refused;
use super::draft::Draft;

pub(super) fn read_toml(text: &str) -> Result<Draft, Refused> {
    let rubric = toml::from_str(text).map_err(|e| Refused::Shape {
        line: e.span().map_or(1, |span| line_at(text, span.start)),
        why: format!("{}. See \"Rubric\" in SPEC.md for the format.", e.message()),
    })?;
    Ok(with_lines(text, rubric))
}

pub(super) fn read_json(text: &str) -> Result<Draft, Refused> {
    let rubric = serde_json::from_str(text)
        .map_err(|e| Refused::Shape { line: e.line(), why: format!("{e}. See \"Rubric\" in SPEC.md for the format.") })?;
    Ok(with_lines(text, rubric))
}

fn with_lines(text: &str, rubric: Rubric) -> Draft {
    let mut lines = HashMap::new();
    for (at, line) in (1..).zip(text.lines()) {
        let field = line.trim_start_matches([' ', '\t', '[', '"', '{']);
        let name: String = field.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '.').collect();
        if name == "code" {
            // the value, in quotation marks after the name and its mark
            let code = field[name.len()..].split('"').find(|part| !part.trim_matches([' ', '=', ':']).is_empty());
            lines.entry(code.unwrap_or_default().to_owned()).or_insert(at);
        } else if !name.is_empty() {
            lines.entry(name).or_insert(at);
        }
    }
    Draft { rubric, doubts: Vec::new(), lines }
}

fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}
