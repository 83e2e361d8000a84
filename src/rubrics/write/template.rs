//! Files to fill in: an example with two criteria, and what to do with it.

use protocol::import::Format;
use protocol::rubric::{Criterion, Descriptor, Domain, Level, Rubric, Term};

use super::{NotWritten, csv, xlsx};
use crate::rubrics::words::Language;

/// A workbook or CSV file to fill in. It reads as a rubric as it stands.
pub fn template(format: Format, language: Language) -> Result<Vec<u8>, NotWritten> {
    let words = words(language);
    match format {
        Format::Xlsx => xlsx::xlsx(&example(&words, language), language, &words.workbook),
        Format::Csv => csv::csv(&example(&words, language), language, &words.table),
        _ => Err(NotWritten::DoesNotFit("there is a template in xlsx and in csv".to_owned())),
    }
}

/// What a template says in one language.
struct Words {
    workbook: [&'static str; 7],
    table: [&'static str; 4],
    title: &'static str,
    id: &'static str,
    levels: [&'static str; 4],
    domain: &'static str,
    introduction: &'static str,
    question: &'static str,
    step: &'static str,
    group: &'static str,
    criteria: [(&'static str, [&'static str; 4]); 2],
    term: (&'static str, &'static str),
}

fn example(words: &Words, language: Language) -> Rubric {
    let levels = (1..).zip(words.levels).map(|(value, name)| Level { value, name: name.to_owned() });
    let criteria = (1..).zip(words.criteria).map(|(number, (name, descriptors))| {
        let levels = (1..).zip(descriptors).map(|(value, text)| Descriptor { value, descriptor: text.to_owned() });
        let group = Some(words.group.to_owned());
        Criterion { code: format!("D1.{number}"), name: name.to_owned(), group, aliases: Vec::new(), levels: levels.collect() }
    });
    Rubric {
        id: words.id.to_owned(),
        version: "1".to_owned(),
        title: words.title.to_owned(),
        source: None,
        language: language.tag().to_owned(),
        levels: levels.collect(),
        domains: vec![Domain {
            code: "D1".to_owned(),
            name: words.domain.to_owned(),
            introduction: Some(words.introduction.to_owned()),
            reflection_questions: vec![words.question.to_owned()],
            foundational_steps: vec![words.step.to_owned()],
            criteria: criteria.collect(),
        }],
        glossary: vec![Term { term: words.term.0.to_owned(), definition: words.term.1.to_owned() }],
    }
}

fn words(language: Language) -> Words {
    match language {
        Language::English => Words {
            workbook: [
                "Fill in the sheet Criteria: one row for each criterion, one column for each level. The rows that are there are \
                 an example; write over them.",
                "For more or fewer levels, from 2 to 10, add or remove columns, such as \"5 Leading\", and the same level in \
                 the sheet About.",
                "The sheet Domains names each domain once. The sheet Criteria refers to it by its code.",
                "Group and Also called may stay empty. Write each other name on a line of its own in its cell.",
                "Questions and steps, and Glossary, may stay empty below their first row.",
                "In the sheet About give the title, and an id in lower case letters, digits and hyphens.",
                "This sheet is not read.",
            ],
            table: [
                "Each row says in its first cell what it is. Rows that begin with the word note are not read.",
                "A criterion belongs to the domain above it. Write a descriptor for each level, from 2 to 10 of them.",
                "For another level add a row that begins with level, and a column at the end, such as 5 Leading.",
                "Introductions, questions, steps and terms may be left out. The rows below are an example; write over them.",
            ],
            title: "Our rubric",
            id: "our-rubric",
            levels: ["Emerging", "Developing", "Advancing", "Transforming"],
            domain: "Working together",
            introduction: "Say in a few sentences what this domain is about.",
            question: "What does the group want to talk about before it votes?",
            step: "What has to be in place before the first level?",
            group: "How we meet",
            criteria: [
                (
                    "Shared agenda",
                    [
                        "Meetings have no agenda, or one person writes it.",
                        "Partners can add to the agenda before the meeting.",
                        "Partners plan the agenda together.",
                        "Partners plan a year of meetings together and review the plan.",
                    ],
                ),
                (
                    "Follow-up",
                    [
                        "What was agreed is not written down.",
                        "What was agreed is written down and sent around.",
                        "Each step has a name and a date, and the next meeting looks at it.",
                        "Partners look at all steps together and learn from those that failed.",
                    ],
                ),
            ],
            term: ("Partner", "An organisation that takes part in the meetings."),
        },
        Language::Spanish => Words {
            workbook: [
                "Complete la hoja Criterios: una fila por criterio, una columna por nivel. Las filas que ya están son un \
                 ejemplo; escriba encima.",
                "Para usar más o menos niveles, de 2 a 10, agregue o quite columnas, por ejemplo \"5 Líder\", y el mismo nivel \
                 en la hoja Acerca de.",
                "La hoja Dominios nombra cada dominio una vez. La hoja Criterios lo indica por su código.",
                "Grupo y También llamado pueden quedar vacíos. Escriba cada otro nombre en una línea propia de su celda.",
                "Preguntas y pasos, y Glosario, pueden quedar vacíos debajo de su primera fila.",
                "En la hoja Acerca de escriba el título y un identificador con letras minúsculas, cifras y guiones.",
                "Esta hoja no se lee.",
            ],
            table: [
                "Cada fila dice en su primera celda qué es. Las filas que empiezan con la palabra nota no se leen.",
                "Un criterio pertenece al dominio que está más arriba. Escriba un descriptor por nivel, de 2 a 10 niveles.",
                "Para otro nivel agregue una fila que empiece con nivel, y una columna al final, por ejemplo 5 Líder.",
                "Introducciones, preguntas, pasos y términos pueden faltar. Las filas de abajo son un ejemplo; escriba encima.",
            ],
            title: "Nuestra rúbrica",
            id: "nuestra-rubrica",
            levels: ["Emergente", "En desarrollo", "Avanzado", "Transformador"],
            domain: "Trabajar juntos",
            introduction: "Diga en pocas frases de qué trata este dominio.",
            question: "¿De qué quiere hablar el grupo antes de votar?",
            step: "¿Qué debe existir antes del primer nivel?",
            group: "Cómo nos reunimos",
            criteria: [
                (
                    "Agenda compartida",
                    [
                        "Las reuniones no tienen agenda, o la escribe una sola persona.",
                        "Los socios pueden proponer temas antes de la reunión.",
                        "Los socios preparan la agenda juntos.",
                        "Los socios planean juntos un año de reuniones y revisan el plan.",
                    ],
                ),
                (
                    "Seguimiento",
                    [
                        "Los acuerdos no se escriben.",
                        "Los acuerdos se escriben y se envían a todos.",
                        "Cada paso tiene un responsable y una fecha, y se revisa en la próxima reunión.",
                        "Los socios revisan juntos todos los pasos y aprenden de los que fallaron.",
                    ],
                ),
            ],
            term: ("Socio", "Una organización que participa en las reuniones."),
        },
    }
}
