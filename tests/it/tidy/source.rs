//! The files of the source tree, and their tokens without what is under `cfg(test)`.

use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::{read, root};

/// A token and the line it stands on. A literal is only its quotes.
pub(super) struct Token {
    pub(super) text: String,
    pub(super) line: usize,
}

/// The Rust files below some folders that are not tests alone, as paths from the root, in order.
pub(super) fn rust_files(folders: &[&str]) -> Vec<String> {
    let only_tests = |file: &String| file.starts_with("src/") && (file.ends_with("/tests.rs") || file.contains("/tests/"));
    let mut files = files(folders, &["rs"]);
    let test_modules: Vec<String> = files.iter().flat_map(|file| test_modules(file)).collect();
    files.retain(|file| !only_tests(file) && !test_modules.contains(file));
    files
}

/// The files below some folders with one of these extensions. A folder that does not exist has none.
pub(super) fn files(folders: &[&str], extensions: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders {
        gather(&root().join(folder), extensions, &mut found);
    }
    found.sort();
    found
}

/// The tokens of a Rust file.
pub(super) fn tokens(file: &str) -> Vec<Token> {
    parsed(&read(file)).unwrap_or_else(|error| panic!("{file} is not Rust: {error}"))
}

/// The tokens of a text.
pub(super) fn parsed(text: &str) -> Result<Vec<Token>, proc_macro2::LexError> {
    let mut tokens = Vec::new();
    flatten(text.parse()?, &mut tokens);
    Ok(tokens)
}

fn gather(folder: &Path, extensions: &[&str], found: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            gather(&path, extensions, found);
        } else if path.extension().is_some_and(|e| extensions.iter().any(|wanted| e == *wanted)) {
            let file = path.strip_prefix(root()).unwrap().to_str().unwrap();
            found.push(file.replace('\\', "/"));
        }
    }
}

/// The files of the modules that a file declares under `cfg(test)`.
fn test_modules(file: &str) -> Vec<String> {
    let text = read(file);
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let declared = lines.windows(2).filter(|two| two[0] == "#[cfg(test)]").filter_map(|two| {
        let rest = two[1].trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ").trim_start_matches("pub ");
        rest.strip_prefix("mod ")?.strip_suffix(';')
    });
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let within = match name {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        name => format!("{folder}/{}", name.trim_end_matches(".rs")),
    };
    declared.flat_map(|module| [format!("{within}/{module}.rs"), format!("{within}/{module}/mod.rs")]).collect()
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        if is_punct(tree, '#') && trees.get(at + 1).is_some_and(is_cfg_test) {
            at = after_item(&trees, at + 2);
            continue;
        }
        let line = tree.span().start().line;
        let mut push = |text: &str, line| tokens.push(Token { text: text.to_owned(), line });
        match tree {
            TokenTree::Ident(ident) => push(ident.to_string().trim_start_matches("r#"), line),
            TokenTree::Punct(punct) => push(punct.as_char().encode_utf8(&mut [0; 4]), line),
            TokenTree::Literal(_) => push("\"\"", line),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                push(open, line);
                flatten(group.stream(), tokens);
                tokens.push(Token { text: close.to_owned(), line: group.span_close().end().line });
            }
        }
        at += 1;
    }
}

fn is_cfg_test(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.stream().to_string().replace(' ', "") == "cfg(test)")
}

/// Where the item that starts here is over: behind its braces, or its semicolon.
fn after_item(trees: &[TokenTree], start: usize) -> usize {
    let is_end =
        |tree: &TokenTree| is_punct(tree, ';') || matches!(tree, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
    let length = trees[start..].iter().position(is_end).map_or(trees.len() - start, |end| end + 1);
    start + length
}

fn is_punct(tree: &TokenTree, wanted: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

#[test]
fn comments_texts_and_tests_are_not_code() {
    let text = "//! tokio\nfn a() { b(\"tokio\") } // tokio\n#[cfg(test)]\nmod tests { use tokio::x; }\nstruct C;\n";
    let tokens = parsed(text).unwrap();
    assert!(tokens.iter().all(|token| token.text != "tokio"));
    assert_eq!(tokens.iter().find(|token| token.text == "C").map(|token| token.line), Some(5));
}
