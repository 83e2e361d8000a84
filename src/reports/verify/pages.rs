//! Whether a page as JSON says what was computed.

use serde_json::Value;

/// How far two numbers may be apart that are the same measure.
const CLOSE: f64 = 1e-9;

/// Whether all that `found` says is what `computed` says. A newer program may compute more than an older one wrote.
pub(super) fn agrees(found: &[u8], computed: &[u8]) -> bool {
    match (serde_json::from_slice(found), serde_json::from_slice(computed)) {
        (Ok(found), Ok(computed)) => within(&found, &computed),
        _ => false,
    }
}

/// Whether one value is the other, or has some of its fields.
pub(super) fn within(found: &Value, computed: &Value) -> bool {
    match (found, computed) {
        (Value::Object(found), Value::Object(computed)) => {
            found.iter().all(|(name, value)| computed.get(name).is_some_and(|other| within(value, other)))
        }
        (Value::Array(found), Value::Array(computed)) => {
            found.len() == computed.len() && found.iter().zip(computed).all(|(found, computed)| within(found, computed))
        }
        (Value::Number(found), Value::Number(computed)) => {
            found == computed || matches!((found.as_f64(), computed.as_f64()), (Some(a), Some(b)) if (a - b).abs() < CLOSE)
        }
        (found, computed) => found == computed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_may_be_said_and_nothing_else() {
        let computed = br#"{"a":[{"b":1,"c":"x"}],"d":0.5}"#;
        for (found, expected) in [
            (r#"{"a":[{"b":1,"c":"x"}],"d":0.5}"#, true),
            (r#"{"a":[{"b":1}],"d":0.50000000000000011}"#, true),
            (r#"{"a":[{"b":2}]}"#, false),
            (r#"{"a":[]}"#, false),
            (r#"{"e":1}"#, false),
            (r#"{"d":0.6}"#, false),
            ("{", false),
        ] {
            assert_eq!(agrees(found.as_bytes(), computed), expected, "{found}");
        }
    }
}
