//! The committed schema is what the types say.

use std::path::Path;

#[test]
fn the_committed_schema_is_not_stale() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/rubricon.schema.json");
    let fresh = serde_json::to_string_pretty(&protocol::schema::document()).expect("the schema is JSON") + "\n";
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == fresh, "protocol/schema/rubricon.schema.json is stale: run `cargo xtask schema` and commit it");
}
