//! Every file in the committed corpora of the fuzz targets holds what the targets hold.

#[path = "../../../fuzz/src/invariants.rs"]
mod invariants;

#[test]
fn what_the_fuzzers_begin_with_holds_what_they_hold() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (target, ending) in
        [("text", "txt"), ("markdown", "md"), ("csv", "csv"), ("xlsx", "xlsx"), ("toml", "toml"), ("json", "json")]
    {
        let files: Vec<_> = std::fs::read_dir(folder.join(target)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty(), "fuzz/corpus/{target} is empty");
        for file in files {
            invariants::hold(&format!("{}.{ending}", file.display()), &std::fs::read(&file).unwrap());
        }
    }
}
