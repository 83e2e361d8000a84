//! `cargo xtask schema`: the JSON Schema of everything on the wire. A test of the protocol fails when it is out of date.

use std::fs;

use anyhow::{Context as _, Result};

/// Writes the schema.
pub(crate) fn run() -> Result<()> {
    let path = crate::root().join("protocol/schema/rubricon.schema.json");
    let text = serde_json::to_string_pretty(&protocol::schema::document())? + "\n";
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        println!("{} is up to date", path.display());
        return Ok(());
    }
    fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))?;
    println!("wrote {}", path.display());
    Ok(())
}
