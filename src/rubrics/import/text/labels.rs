//! The headings that say what a part of a document is, in English and in Spanish.

/// What a part of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Questions to reflect on.
    Questions,
    /// What comes before the first level.
    Steps,
    /// The introduction of a domain.
    Introduction,
    /// Terms and definitions.
    Glossary,
    /// What a rubric has no place for: references and the like.
    BackMatter,
}

const LABELS: [(Label, &[&str]); 5] = [
    (
        Label::Questions,
        &[
            "reflect on your practice",
            "reflection questions",
            "questions for reflection",
            "reflective questions",
            "reflection",
            "reflect",
            "guiding questions",
            "discussion questions",
            "preguntas de reflexión",
            "preguntas para la reflexión",
            "preguntas para reflexionar",
            "reflexione sobre su práctica",
            "reflexiona sobre tu práctica",
            "reflexión",
            "preguntas guía",
            "preguntas orientadoras",
        ],
    ),
    (
        Label::Steps,
        &[
            "foundational steps",
            "first steps",
            "getting started",
            "foundational practices",
            "pasos fundamentales",
            "primeros pasos",
            "pasos iniciales",
            "pasos básicos",
        ],
    ),
    (Label::Introduction, &["introduction", "introducción"]),
    (
        Label::Glossary,
        &["glossary", "glossary of terms", "key terms", "definitions", "glosario", "glosario de términos", "definiciones"],
    ),
    (
        Label::BackMatter,
        &[
            "references",
            "bibliography",
            "works cited",
            "sources",
            "endnotes",
            "notes",
            "acknowledgements",
            "acknowledgments",
            "appendix",
            "appendices",
            "contact",
            "contact us",
            "about us",
            "referencias",
            "bibliografía",
            "fuentes",
            "notas",
            "agradecimientos",
            "anexo",
            "anexos",
            "apéndice",
            "contacto",
        ],
    ),
];

/// The longest label, in bytes, with room for marks around it.
const LONGEST: usize = 60;

/// Which label a line is, if it is one. A page may repeat it with "(continued)".
pub(super) fn label(text: &str) -> Option<Label> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.to_lowercase();
    let text =
        ["(continued)", "(cont.)", "(continuación)", "(cont)"].iter().fold(text.as_str(), |t, end| t.trim_end_matches(end));
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    LABELS.iter().find(|(_, names)| names.contains(&text)).map(|(label, _)| *label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_both_languages_whatever_stands_around_them() {
        assert_eq!(label("Reflect on Your Practice"), Some(Label::Questions));
        assert_eq!(label("FOUNDATIONAL STEPS:"), Some(Label::Steps));
        assert_eq!(label("Preguntas de reflexión"), Some(Label::Questions));
        assert_eq!(label("Glossary (continued)"), Some(Label::Glossary));
        assert_eq!(label("¿Referencias?"), Some(Label::BackMatter));
        assert_eq!(label("Reflect on your practice with others"), None);
    }
}
