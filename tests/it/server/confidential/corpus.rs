//! All that somebody has read: texts, and what can be read in them.

use serde_json::{Map, Value};

/// What somebody has read.
#[derive(Default, Clone)]
pub(super) struct Corpus {
    /// Where it stood, and what it says.
    texts: Vec<(String, String)>,
    /// What of it is JSON, with what stands in it as text taken apart.
    values: Vec<Value>,
}

impl Corpus {
    /// Takes a text in.
    pub(super) fn add(&mut self, place: impl Into<String>, text: impl Into<String>) {
        let text = text.into();
        match serde_json::from_str(&text) {
            Ok(value) => self.values.push(taken_apart(value)),
            Err(_) => self.values.extend(text.lines().filter_map(|line| serde_json::from_str(line).ok()).map(taken_apart)),
        }
        self.texts.push((place.into(), text));
    }

    /// Whether a word stands anywhere.
    pub(super) fn has(&self, word: &str) -> bool {
        self.texts.iter().any(|(_, text)| text.contains(word))
    }

    /// Whether it stands in a text of such a place.
    pub(super) fn has_in(&self, place: &str, word: &str) -> bool {
        self.texts.iter().any(|(at, text)| at.contains(place) && text.contains(word))
    }

    /// Whether an object, at any depth, is such a one.
    pub(super) fn any(&self, is: impl Fn(&Map<String, Value>) -> bool) -> bool {
        self.values.iter().any(|value| any(value, &is))
    }

    /// Whether a record or line of this kind is such a one.
    pub(super) fn any_in_kind(&self, kind: &str, is: impl Fn(&Map<String, Value>) -> bool) -> bool {
        self.any(|object| object.get("kind").and_then(Value::as_str) == Some(kind) && is(object))
    }
}

fn any(value: &Value, is: &dyn Fn(&Map<String, Value>) -> bool) -> bool {
    match value {
        Value::Object(object) => is(object) || object.values().any(|value| any(value, is)),
        Value::Array(values) => values.iter().any(|value| any(value, is)),
        _ => false,
    }
}

/// A value in which records stand as one object each: the fields of entry and body beside each other.
fn taken_apart(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut flat = Map::new();
            for (name, value) in object {
                let inner = value.as_str().and_then(|text| serde_json::from_str::<Map<String, Value>>(text).ok());
                match inner {
                    Some(inner) if name == "entry" || name == "body" => flat.extend(inner),
                    _ => {
                        flat.insert(name, taken_apart(value));
                    }
                }
            }
            Value::Object(flat)
        }
        Value::Array(values) => Value::Array(values.into_iter().map(taken_apart).collect()),
        other => other,
    }
}

/// Whether a text stands anywhere in a value.
pub(super) fn says(value: &Value, text: &str) -> bool {
    match value {
        Value::String(said) => said == text,
        Value::Array(values) => values.iter().any(|value| says(value, text)),
        Value::Object(object) => object.values().any(|value| says(value, text)),
        _ => false,
    }
}

/// Whether a field of this name stands anywhere in a value.
pub(super) fn holds(value: &Value, field: &str) -> bool {
    match value {
        Value::Array(values) => values.iter().any(|value| holds(value, field)),
        Value::Object(object) => object.contains_key(field) || object.values().any(|value| holds(value, field)),
        _ => false,
    }
}
