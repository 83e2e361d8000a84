//! The words that tables use for what a rubric has, in English and in Spanish.
//!
//! Owns: these words alone, so that what is written is also what is read. Must not know: files, cells or rubrics.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The languages that templates are written in and headers are read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Spanish.
    Spanish,
}

impl Language {
    /// The language of a tag, if it is one of these. Of a tag such as `es-MX` the language counts.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "es" => Some(Self::Spanish),
            _ => None,
        }
    }

    /// The language of a reader who asks for one by its tag, or else likes some better than others (`Accept-Language`); English
    /// for whoever reads neither.
    pub(crate) fn of_reader(asked: Option<&str>, liked: &str) -> Self {
        let liked = || accept_language::parse(liked).iter().find_map(|tag| Self::of_tag(tag));
        asked.and_then(Self::of_tag).or_else(liked).unwrap_or(Self::English)
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }
}

/// Something that a column, a row, a heading or a sheet can be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Row,
    Code,
    Name,
    Criterion,
    Domain,
    Group,
    Aliases,
    Text,
    Term,
    Definition,
    Introduction,
    Kind,
    Field,
    Value,
    About,
    Title,
    Id,
    Version,
    Tongue,
    Source,
    Level,
    Question,
    Questions,
    Step,
    Steps,
    QuestionsAndSteps,
    Criteria,
    Domains,
    Glossary,
    Note,
    Instructions,
}

/// Each word in English and in Spanish: first the one that is written, then others that people use.
const WORDS: &[(Word, &[&str], &[&str])] = &[
    (Word::Row, &["Row"], &["Fila"]),
    (Word::Code, &["Code", "no", "number", "ref", "id"], &["Código", "num", "numero", "clave"]),
    (Word::Name, &["Name"], &["Nombre"]),
    (
        Word::Criterion,
        &["Criterion", "criteria", "indicator", "element", "component"],
        &["Criterio", "criterios", "indicador", "elemento", "componente"],
    ),
    (
        Word::Domain,
        &["Domain", "area", "dimension", "strand", "category"],
        &["Dominio", "ambito", "dimension", "categoria", "eje"],
    ),
    (Word::Group, &["Group", "heading", "section", "subdomain"], &["Grupo", "apartado", "seccion", "subdominio"]),
    (Word::Aliases, &["Also called", "aliases", "alias", "other names"], &["También llamado", "otros nombres"]),
    (Word::Text, &["Text"], &["Texto"]),
    (Word::Term, &["Term", "word"], &["Término", "palabra"]),
    (Word::Definition, &["Definition", "meaning"], &["Definición", "significado"]),
    (Word::Introduction, &["Introduction", "description"], &["Introducción", "descripcion"]),
    (Word::Kind, &["Kind", "type"], &["Tipo", "clase"]),
    (Word::Field, &["Field"], &["Campo"]),
    (Word::Value, &["Value"], &["Valor"]),
    (Word::About, &["About"], &["Acerca de"]),
    (Word::Title, &["Title"], &["Título"]),
    (Word::Id, &["Id"], &["Identificador"]),
    (Word::Version, &["Version", "edition"], &["Versión", "edicion"]),
    (Word::Tongue, &["Language"], &["Idioma", "lengua"]),
    (Word::Source, &["Source"], &["Fuente"]),
    (Word::Level, &["Level", "stage", "score"], &["Nivel", "etapa", "puntaje"]),
    (Word::Question, &["Question"], &["Pregunta"]),
    (Word::Questions, &["Reflection questions", "questions"], &["Preguntas de reflexión", "preguntas"]),
    (Word::Step, &["Step"], &["Paso"]),
    (Word::Steps, &["Foundational steps", "steps"], &["Pasos fundamentales", "pasos"]),
    (Word::QuestionsAndSteps, &["Questions and steps"], &["Preguntas y pasos"]),
    (Word::Criteria, &["Criteria"], &["Criterios"]),
    (Word::Domains, &["Domains"], &["Dominios"]),
    (Word::Glossary, &["Glossary", "terms"], &["Glosario", "terminos"]),
    (Word::Note, &["Note"], &["Nota"]),
    (Word::Instructions, &["Instructions", "how to fill this in", "readme"], &["Instrucciones"]),
];

/// Headers of columns that say something of a criterion other than what a level looks like.
const ASIDES: &[&str] = &[
    "note",
    "notes",
    "comment",
    "comments",
    "evidence",
    "score",
    "rating",
    "weight",
    "points",
    "owner",
    "date",
    "nota",
    "notas",
    "comentario",
    "comentarios",
    "evidencia",
    "evidencias",
    "puntaje",
    "puntuacion",
    "calificacion",
    "peso",
    "responsable",
    "fecha",
];

impl Word {
    /// What is written for it.
    pub(super) fn in_language(self, language: Language) -> &'static str {
        let words = WORDS.iter().find(|(word, ..)| *word == self);
        words
            .and_then(|(_, english, spanish)| if language == Language::Spanish { spanish.first() } else { english.first() })
            .copied()
            .unwrap_or_default()
    }

    /// Whether a text means this, and in which language.
    pub(super) fn is(self, text: &str) -> Option<Language> {
        Self::among(&[self], text).map(|(_, language)| language)
    }

    /// Which of some words a text means, the first of them where it can mean several, and in which language.
    pub(super) fn among(words: &[Word], text: &str) -> Option<(Word, Language)> {
        let meanings = MEANINGS.get(&fold(text))?;
        words.iter().find_map(|word| meanings.iter().find(|(meaning, _)| meaning == word).copied())
    }
}

/// What each word means, by the word as it is compared.
static MEANINGS: LazyLock<HashMap<String, Vec<(Word, Language)>>> = LazyLock::new(|| {
    let mut meanings: HashMap<String, Vec<_>> = HashMap::new();
    for (word, english, spanish) in WORDS {
        for (language, texts) in [(Language::English, english), (Language::Spanish, spanish)] {
            for text in *texts {
                meanings.entry(fold(text)).or_default().push((*word, language));
            }
        }
    }
    meanings
});

/// Whether a column of this header is beside the matter.
pub(super) fn is_aside(header: &str) -> bool {
    ASIDES.contains(&fold(header).as_str())
}

/// Lower case without accents, and without anything but letters and digits at its ends: as words are compared.
pub(super) fn fold(text: &str) -> String {
    // no word is longer; whoever compares a whole page with one need not fold all of it
    let start: String = text.trim().chars().take(40).collect();
    let words = start.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    words.chars().map(without_accent).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter below the accent, for the letters of Spanish and its neighbours.
pub(super) fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_language_they_ask_for_or_else_like_best() {
        for (asked, liked, tag) in [
            (None, "", "en"),
            (None, "es-MX,es;q=0.9,en;q=0.8", "es"),
            (None, "de, en;q=0.7, es;q=0.9", "es"),
            (None, "fr", "en"),
            (Some("es"), "en", "es"),
            (Some("ES-us"), "en", "es"),
            (Some("en"), "es", "en"),
            (Some("de"), "es", "es"),
            (Some(""), "*;;q=x", "en"),
        ] {
            assert_eq!(Language::of_reader(asked, liked).tag(), tag, "{asked:?} {liked}");
        }
    }
}
