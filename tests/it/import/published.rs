//! The two published frameworks, read by the importer and by a few lines of code here that share nothing with it.
//!
//! The documents are not part of the project. Where they are missing, this says so and holds nothing.

use protocol::import::DoubtKind;

use super::read;

/// How the tables of a document look.
#[derive(Clone, Copy, PartialEq)]
enum Layout {
    /// `D1.1 Name⇥level⇥level⇥level⇥level`
    NameInRow,
    /// `C1.1 Name⇥⇥⇥`, and the levels in the next line
    NameAbove,
}

/// Code and name.
type Name = (String, String);

/// A document as a person would read it with a ruler.
#[derive(Default)]
struct Reading {
    /// Code, name, heading, descriptors.
    criteria: Vec<(String, String, Option<String>, Vec<String>)>,
    /// Code and name, and its paragraphs, questions and steps.
    domains: Vec<(Name, [Vec<String>; 3])>,
    terms: Vec<(String, String)>,
    /// Code and name on the contents page.
    contents: Vec<(String, String)>,
}

fn document(name: &str) -> Option<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("{} is not there, so nothing is compared with it", path.display());
    }
    text
}

/// `D1.1` and the rest, of a line that begins so.
fn coded(line: &str) -> Option<(&str, &str)> {
    let (code, rest) = line.split_once(' ')?;
    let (domain, number) = code.split_once('.')?;
    let numbers = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    (numbers(domain.get(1..)?) && numbers(number)).then_some((code, rest))
}

/// `D1` and the rest, of a line that begins `D1. `.
fn headed(line: &str) -> Option<(&str, &str)> {
    let (code, name) = line.split_once(". ")?;
    (code.len() == 2 && code.ends_with(|c: char| c.is_ascii_digit()) && code.starts_with(['C', 'D'])).then_some((code, name))
}

fn by_hand(text: &str, layout: Layout) -> Reading {
    let lines: Vec<&str> = text.lines().collect();
    let mut reading = Reading::default();
    let mut group = None;
    for (at, line) in lines.iter().enumerate() {
        let next = lines[at + 1..].iter().find(|line| !line.trim().is_empty()).copied().unwrap_or_default();
        if let Some(entry) = line.strip_prefix("- ").and_then(coded) {
            reading.contents.push((entry.0.to_owned(), entry.1.to_owned()));
        }
        if line.starts_with("Foundational Steps") {
            group = None;
        }
        let cells: Vec<&str> = line.split('\t').collect();
        match (cells.len() > 1, coded(line), layout) {
            (true, Some((code, rest)), _) => {
                let (name, levels) = match layout {
                    Layout::NameInRow => (rest.split('\t').next().unwrap(), cells[1..].to_vec()),
                    Layout::NameAbove => (rest.trim(), next.split('\t').collect()),
                };
                let levels = levels.into_iter().map(str::to_owned).collect();
                reading.criteria.push((code.to_owned(), name.to_owned(), group.clone(), levels));
            }
            (true, None, Layout::NameInRow) if !cells[0].is_empty() && cells[1..].iter().all(|cell| cell.is_empty()) => {
                group = Some(cells[0].to_owned());
            }
            (false, None, Layout::NameInRow) if !line.trim().is_empty() && next.contains('\t') && coded(next).is_some() => {
                group = Some((*line).to_owned());
            }
            _ => {}
        }
    }
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| **line == "Reflect on Your Practice") {
        let steps_at = at + lines[at..].iter().position(|line| *line == "Foundational Steps").unwrap();
        let heading_at = steps_at + lines[steps_at..].iter().position(|line| headed(line).is_some()).unwrap();
        let (code, name) = headed(lines[heading_at]).unwrap();
        let start = (0..at).rev().find(|&above| lines[above] == name).unwrap();
        let items = |from: usize, to: usize| {
            lines[from..to].iter().filter_map(|line| line.strip_prefix("- ")).map(str::to_owned).collect()
        };
        let paragraphs =
            lines[start + 1..at].iter().filter(|line| !line.trim().is_empty()).map(|line| (*line).to_owned()).collect();
        let lists = [paragraphs, items(at, steps_at), items(steps_at, heading_at)];
        reading.domains.push(((code.to_owned(), name.to_owned()), lists));
    }
    let glossary = text.split("\nGlossary\n").nth(1).unwrap().split("\nReferences\n").next().unwrap();
    reading.terms =
        glossary.lines().filter_map(|line| line.split_once('\t')).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
    reading
}

/// The letters and signs of a text, without white space, bullets and markup.
fn signs(text: &str) -> String {
    let mut signs = String::new();
    let mut in_tag = false;
    for c in text.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            '■' | '*' => {}
            c if !in_tag && !c.is_whitespace() => signs.push(c),
            _ => {}
        }
    }
    signs
}

fn all_signs(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| signs(text)).collect()
}

fn compare(name: &str, layout: Layout, counts: [usize; 4], differs: &[&str]) {
    let Some(text) = document(name) else { return };
    let hand = by_hand(&text, layout);
    let descriptors: usize = hand.criteria.iter().map(|(.., levels)| levels.len()).sum();
    assert_eq!([hand.domains.len(), hand.criteria.len(), descriptors, hand.terms.len()], counts, "the reading by hand is whole");
    assert!(hand.criteria.iter().all(|(.., levels)| levels.len() == 4 && levels.iter().all(|level| level.len() > 20)));
    assert!(
        hand.domains
            .iter()
            .all(|(_, [paragraphs, questions, steps])| !paragraphs.is_empty() && questions.len() > 1 && !steps.is_empty())
    );
    assert_eq!(hand.contents.len(), counts[1]);

    let import = read(name, &text);
    assert_eq!(import.flaws, []);
    let found = import.found;
    assert_eq!([found.domains, found.criteria, found.descriptors, found.terms].map(|n| n as usize), counts);
    let rubric = &import.rubric;
    for ((domain, criterion), (code, name, group, levels)) in rubric.criteria().zip(&hand.criteria) {
        assert_eq!((&criterion.code, &criterion.name, &criterion.group), (code, name, group));
        assert!(code.starts_with(&format!("{}.", domain.code)), "{code} is in {}", domain.code);
        let texts: Vec<String> = criterion.levels.iter().map(|level| signs(&level.descriptor)).collect();
        assert_eq!(texts, all_signs(levels), "{code}");
        assert!(
            !criterion.levels.iter().any(|level| level.descriptor.contains(['<', '■', '\t']) || level.descriptor.contains("  "))
        );
        let listed = hand.contents.iter().find(|(listed, _)| listed == code).map(|(_, name)| name).unwrap();
        assert_eq!(criterion.aliases, if listed == name { vec![] } else { vec![listed.clone()] }, "{code}");
    }
    for (domain, ((code, name), [paragraphs, questions, steps])) in rubric.domains.iter().zip(&hand.domains) {
        assert_eq!((&domain.code, &domain.name), (code, name));
        let introduction: Vec<String> = domain.introduction.as_deref().unwrap().split("\n\n").map(signs).collect();
        assert_eq!(introduction, all_signs(paragraphs), "{code}");
        assert_eq!(all_signs(&domain.reflection_questions), all_signs(questions), "{code}");
        assert_eq!(all_signs(&domain.foundational_steps), all_signs(steps), "{code}");
    }
    for (term, (name, definition)) in rubric.glossary.iter().zip(&hand.terms) {
        assert_eq!((&term.term, signs(&term.definition)), (name, signs(definition)));
    }
    let doubted: Vec<&str> =
        import.doubts.iter().filter(|doubt| doubt.kind == DoubtKind::NameDiffers).map(|doubt| doubt.place.as_str()).collect();
    assert_eq!(doubted, differs);
    assert!(import.doubts.windows(2).all(|pair| pair[0].line <= pair[1].line), "doubts are in the order of the document");
    assert!(!import.doubts.iter().any(|doubt| matches!(doubt.kind, DoubtKind::NotUnderstood | DoubtKind::RowJoined)));
    assert_eq!((rubric.version.as_str(), rubric.language.as_str()), ("2021", "en"));
    assert!(rubric.source.as_deref().unwrap().starts_with("© 2021"));
}

#[test]
fn the_district_framework_is_read_verbatim() {
    compare("district-framework.txt", Layout::NameInRow, [5, 28, 112, 19], &["D4.1", "D5.4"]);
}

#[test]
fn the_community_framework_is_read_verbatim() {
    compare("community-framework.txt", Layout::NameAbove, [7, 22, 88, 13], &["C1.2", "C3.1", "C6.1"]);
    if let Some(text) = document("community-framework.txt") {
        let import = read("community-framework.txt", text);
        let same: Vec<_> =
            import.doubts.iter().filter(|doubt| doubt.kind == DoubtKind::SameText).map(|doubt| doubt.place.as_str()).collect();
        assert_eq!(same, ["C6.1"], "its descriptors are those of C1.3");
    }
}

/// One domain alone is read as that domain is read in the whole document.
#[test]
fn one_domain_alone_is_read_as_in_the_whole() {
    for (name, codes) in [("district-framework.txt", "D"), ("community-framework.txt", "C")] {
        let Some(text) = document(name) else { return };
        let whole = read(name, &text).rubric;
        for (at, domain) in whole.domains.iter().enumerate() {
            assert!(domain.code.starts_with(codes));
            let heading = format!("\n{}\n", domain.name);
            let reflect = text.match_indices("\nReflect on Your Practice\n").nth(at).unwrap().0;
            let start = text[..reflect].rfind(&heading).unwrap();
            let end = text[reflect + 1..].find("\n\n\n").map_or(text.find("\nGlossary\n").unwrap(), |end| reflect + 1 + end);
            let alone = read(name, &text[start..end.min(text.find("\nGlossary\n").unwrap())]);
            assert_eq!(alone.flaws, []);
            let mut expected = domain.clone();
            expected.criteria.iter_mut().for_each(|criterion| criterion.aliases.clear());
            assert_eq!(alone.rubric.domains, [expected], "{}", domain.code);
            assert_eq!(alone.rubric.title, domain.name);
        }
    }
}
