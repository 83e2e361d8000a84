//! Tables as people make them, and what is understood of each (R-15.7).

use protocol::import::Import;

use super::read;

/// What was understood, line by line: the scale, domains, criteria, terms, then `?` doubts and `!` flaws with their lines. What
/// is always assumed of a bare table (title, id, version, language) is left out.
fn told(import: &Import) -> String {
    let rubric = &import.rubric;
    let levels: Vec<String> = rubric.levels.iter().map(|level| format!("{} {}", level.value, level.name)).collect();
    let mut told = vec![levels.join(", ")];
    for domain in &rubric.domains {
        let introduction = domain.introduction.as_ref().map(|text| format!(": {text}")).unwrap_or_default();
        told.push(format!("{} {}{introduction}", domain.code, domain.name));
        told.extend(domain.reflection_questions.iter().map(|text| format!("  question {text}")));
        told.extend(domain.foundational_steps.iter().map(|text| format!("  step {text}")));
        for criterion in &domain.criteria {
            let group = criterion.group.as_ref().map(|group| format!(" [{group}]")).unwrap_or_default();
            let aliases = criterion.aliases.iter().map(|alias| format!(" ({alias})")).collect::<String>();
            let levels: Vec<String> = criterion.levels.iter().map(|d| format!("{} {}", d.value, d.descriptor)).collect();
            told.push(format!("  {} {}{group}{aliases}: {}", criterion.code, criterion.name, levels.join(" | ")));
        }
    }
    told.extend(rubric.glossary.iter().map(|term| format!("= {}: {}", term.term, term.definition)));
    let line = |line: Option<u32>| line.map_or_else(|| "-".to_owned(), |line| line.to_string());
    for doubt in import.doubts.iter().filter(|doubt| doubt.line.is_some() || doubt.place.is_empty()) {
        told.push(format!("? {} {} {} \"{}\"", line(doubt.line), name(doubt.kind), doubt.place, doubt.quote).replace("  ", " "));
    }
    for flaw in &import.flaws {
        let level = flaw.level.map(|level| format!(" {level}")).unwrap_or_default();
        told.push(format!("! {} {} {}{level}", line(flaw.line), name(flaw.kind), flaw.place));
    }
    told.join("\n")
}

fn name(kind: impl serde::Serialize) -> String {
    serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned()
}

#[track_caller]
pub(super) fn check(ending: &str, text: impl AsRef<[u8]>, expected: &str) -> Import {
    let import = read(ending, text).unwrap();
    let expected: Vec<&str> = expected.lines().skip(1).map(|line| line.strip_prefix("        ").unwrap_or(line)).collect();
    assert_eq!(told(&import), expected.join("\n"), "\n{}", told(&import));
    import
}

#[test]
fn a_plain_table_with_codes_needs_nothing_else() {
    let import = check(
        "csv",
        "Code,Criterion,1 Emerging,2 Developing\nD1.1,Vision,none,some\nD2.1,\"Trust, mutual\",\"little\nyet\",\"much \"\"more\"\"\"\n",
        "
        1 Emerging, 2 Developing
        D1 D1
          D1.1 Vision: 1 none | 2 some
        D2 D2
          D2.1 Trust, mutual: 1 little\nyet | 2 much \"more\"
        ? 2 assumed D1 \"D1\"
        ? 3 assumed D2 \"D2\"",
    );
    assert_eq!(
        (import.rubric.id.as_str(), import.rubric.version.as_str(), import.rubric.language.as_str()),
        ("rubric", "1", "en")
    );
    let places: Vec<&str> = import.doubts.iter().filter(|doubt| doubt.line.is_none()).map(|doubt| doubt.place.as_str()).collect();
    assert_eq!(places, ["title", "id", "version", "language"]);
}

#[test]
fn semicolons_tabs_and_utf_16_do_as_well() {
    let expected = "
        1 Emerging, 2 Developing
        D1 Leadership
          D1.1 Vision: 1 a, b | 2 c;d";
    let table = "Domain;Code;Criterion;1 Emerging;2 Developing\r\nD1 Leadership;D1.1;Vision;a, b;\"c;d\"\r\n";
    check("csv", table, expected);
    check("csv", format!("\u{feff}{table}"), expected);
    check("tsv", "Domain\tCode\tCriterion\t1 Emerging\t2 Developing\nD1 Leadership\tD1.1\tVision\ta, b\tc;d", expected);
    let utf16: Vec<u8> = format!("\u{feff}{table}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    check("csv", utf16, expected);
}

#[test]
fn spanish_headers_are_known_and_give_the_language() {
    let import = check(
        "csv",
        "DOMINIO,Código,Criterio,También llamado,Nivel 1: Emergente,Nivel 2: En desarrollo\nLiderazgo,D1.1,Visión,\"Meta\nRumbo\",a,b\n",
        "
        1 Emergente, 2 En desarrollo
        D1 Liderazgo
          D1.1 Visión (Meta) (Rumbo): 1 a | 2 b
        ? 2 code_made D1 \"Liderazgo\"",
    );
    assert_eq!((import.rubric.language.as_str(), import.rubric.title.as_str()), ("es", "Rúbrica"));
}

#[test]
fn domains_may_stand_in_rows_of_their_own() {
    check(
        "csv",
        "Our District Rubric,,,\n,,,\nCriterion,1 Low,2 High,\nD1 Leadership,,,\nD1.1 Vision,a,b,\nD2: Learning,,,\nIn class,,,\n\
         D2.1 Talk,c,d,\n,,,\n",
        "
        1 Low, 2 High
        D1 Leadership
          D1.1 Vision: 1 a | 2 b
        D2 Learning
          D2.1 Talk [In class]: 1 c | 2 d",
    );
    check(
        "csv",
        "No.,Criterion,Group,1 Low,2 High\n1,Leadership,,,\n1.1,Vision,How,a,b\n1.2,Trust,,c,\n2,Learning,,,\n2.1,Talk,,e,f\n",
        "
        1 Low, 2 High
        1 Leadership
          1.1 Vision [How]: 1 a | 2 b
          1.2 Trust: 1 c
        2 Learning
          2.1 Talk: 1 e | 2 f
        ! 4 descriptor_missing 1.2 2",
    );
}

#[test]
fn a_code_is_made_for_what_has_none() {
    check(
        "csv",
        "Domain,Criterion,Beginning,Growing,Thriving,Notes\nLeadership,Vision,a,b,c,ask Ana\n,Trust,d,e,f,\nLearning,Talk,g,h,i,\n",
        "
        1 Beginning, 2 Growing, 3 Thriving
        D1 Leadership
          D1.1 Vision: 1 a | 2 b | 3 c
          D1.2 Trust: 1 d | 2 e | 3 f
        D2 Learning
          D2.1 Talk: 1 g | 2 h | 3 i
        ? 1 assumed levels \"Beginning, Growing, Thriving\"
        ? 1 left_out \"Notes\"
        ? 2 code_made D1 \"Leadership\"
        ? 2 code_made D1.1 \"Vision\"
        ? 3 code_made D1.2 \"Trust\"
        ? 4 code_made D2 \"Learning\"
        ? 4 code_made D2.1 \"Talk\"",
    );
}

#[test]
fn a_short_row_is_a_gap_and_a_long_one_a_doubt() {
    check(
        "csv",
        "Code,Criterion,1 Low,2 High\nA.1,Vision,a\nA.2,Trust,b,c,d,e\n",
        "
        1 Low, 2 High
        A A
          A.1 Vision: 1 a
          A.2 Trust: 1 b | 2 c
        ? 2 assumed A \"A\"
        ? 3 too_many_cells A.2 \"d\"
        ! 2 descriptor_missing A.1 2",
    );
}

#[test]
fn a_second_table_goes_on_and_a_glossary_is_one() {
    check(
        "csv",
        "Code,Criterion,1 Low,2 High\nA.1,Vision,a,b\n,,,\nCode,Criterion,1 Low,2 High\nA.2,Trust,c,d\n,,,\n\
         Code,Criterion,2 High,1 Low\nB.1,Talk,f,e\n\nTerm,Definition,,\nVision,What is wanted,,\nTrust,What is needed,,\n",
        "
        1 Low, 2 High
        A A
          A.1 Vision: 1 a | 2 b
          A.2 Trust: 1 c | 2 d
        B B
          B.1 Talk: 1 e | 2 f
        = Vision: What is wanted
        = Trust: What is needed
        ? 2 assumed A \"A\"
        ? 8 assumed B \"B\"",
    );
}

#[test]
fn a_row_without_a_criterion_goes_on_with_the_one_above() {
    check(
        "csv",
        "Criterion,1 Low,2 High\nA.1 Vision,first,one\n,second,\n",
        "
        1 Low, 2 High
        A A
          A.1 Vision: 1 first\nsecond | 2 one
        ? 2 assumed A \"A\"
        ? 3 row_joined A.1 \"second\"",
    );
}

#[test]
fn what_stands_above_the_headers_is_said_or_left_out() {
    let import = check(
        "csv",
        "Reading Rubric\nVersion,2026\nLanguage,es-MX\nMade by a team,of many,people\n\nCode,Name,1,2\nA.1,Vision,a,b\n",
        "
        1 Level 1, 2 Level 2
        A A
          A.1 Vision: 1 a | 2 b
        ? 4 left_out \"Made by a team\"
        ? 6 assumed levels \"\"
        ? 6 assumed levels \"\"
        ? 7 assumed A \"A\"",
    );
    let rubric = &import.rubric;
    assert_eq!((rubric.title.as_str(), rubric.id.as_str()), ("Reading Rubric", "reading-rubric"));
    assert_eq!((rubric.version.as_str(), rubric.language.as_str()), ("2026", "es-MX"));
}

#[test]
fn the_first_header_may_be_the_domain() {
    check(
        "csv",
        "D1 Leadership,Emerging (1),Developing (2)\nVision,a,b\n",
        "
        1 Emerging, 2 Developing
        D1 Leadership
          D1.1 Vision: 1 a | 2 b
        ? 2 code_made D1.1 \"Vision\"",
    );
}

#[test]
fn a_listed_row_that_says_nothing_known_is_told() {
    check(
        "csv",
        "Row,Code,Name,Text,1 Low,2 High\nabout,,Colour,blue\nquestion,,,too early\nlevel,1,Low\nlevel,2,High\ndomain,D1,Lead\n\
         sidebar,,,x\nintroduction,,,one\nintroduction,,,two\ncriterion,D1.1,Vision,,a,'=b\nlevel,x,y\nnote,,,not read\n",
        "
        1 Low, 2 High
        D1 Lead: one\n\ntwo
          D1.1 Vision: 1 a | 2 =b
        ? 2 left_out \"Colour\"
        ? 3 not_understood \"question\"
        ? 7 not_understood \"sidebar\"
        ? 11 not_understood \"level\"",
    );
}

#[test]
fn markdown_that_people_write_is_read() {
    check(
        "md",
        "---\ntitle: \"Ours\"\nauthor: Ana\n---\n\nSome *preface*.\n\n# Leadership\n\nWhat it is\nabout.\n\n- point\n\n\
         ## Questions\n\n1. Who?\n2. **Why** [there](http://x)?\n   - for whom\n\n#### In class\n\n| Criterion | Low | High |\n|:--|--|--|\n\
         | Vision | a<br>b | `c` \\| d |\n| Trust | e |\n| Talk | f | g | h | i |\n\nA remark.\n\n\
         ## D2 — Learning\n\n### D2.1 Reading\n\n| 1 Low | 2 High |\n|--|--|\n| j | k |\n\n| Year | Who |\n|--|--|\n| 2020 | Ana |\n\n\
         ## Glossary\n\n**Vision**: what is wanted\n\n- Trust – what is needed\n- nonsense\n\n```\ncode\n```\n<!-- hidden -->\n",
        "
        1 Low, 2 High
        D1 Leadership: What it is about.\n\npoint
          question Who?
          question Why there?
          question for whom
          D1.1 Vision [In class]: 1 a\nb | 2 c | d
          D1.2 Trust [In class]: 1 e
          D1.3 Talk [In class]: 1 f | 2 g
        D2 Learning
          D2.1 Reading: 1 j | 2 k
        = Vision: what is wanted
        = Trust: what is needed
        ? 3 left_out \"author: Ana\"
        ? 6 left_out \"Some preface.\"
        ? 8 code_made D1 \"Leadership\"
        ? 23 assumed levels \"Low, High\"
        ? 25 code_made D1.1 \"Vision\"
        ? 26 code_made D1.2 \"Trust\"
        ? 27 too_many_cells \"h | i\"
        ? 27 code_made D1.3 \"Talk\"
        ? 29 left_out \"A remark.\"
        ? 39 left_out \"Year | Who\"
        ? 48 left_out \"nonsense\"
        ? 50 left_out \"code\"
        ! 26 descriptor_missing D1.2 2",
    );
}
