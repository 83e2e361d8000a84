//! Developers' commands.
fn main() -> anyhow::Result<()> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocol/schema/rubricon.schema.json");
    std::fs::write(path, serde_json::to_string_pretty(&protocol::schema::document())? + "\n")?;
    Ok(())
}
