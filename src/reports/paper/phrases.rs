//! What reports say, in English and in Spanish. `{}` stands for what is put in, in this order.

use super::super::words::{self, Words};
use super::results_phrases::{self, ResultsPhrases};
use super::{Line, Span};
use crate::rubrics::Language;

/// One thing and several of it.
#[derive(Debug, Clone, Copy)]
pub(in crate::reports) struct Counted {
    pub(super) one: &'static str,
    pub(super) many: &'static str,
}

/// All of one language. What is not explained says what it is in its English text.
#[derive(Debug)]
pub(in crate::reports) struct Phrases {
    pub(in crate::reports) tag: &'static str,
    /// The words of the record.
    pub(in crate::reports) words: &'static Words,
    /// What is said across sessions.
    pub(in crate::reports) results: &'static ResultsPhrases,
    months: [&'static str; 12],
    date: &'static str,
    decimal: &'static str,
    pub(in crate::reports) kind_session: &'static str,
    pub(in crate::reports) kind_record: &'static str,
    pub(in crate::reports) page_of: &'static str,
    pub(in crate::reports) footer: &'static str,
    pub(in crate::reports) held: &'static str,
    pub(in crate::reports) not_begun: &'static str,
    pub(in crate::reports) from_to: &'static str,
    pub(in crate::reports) began: &'static str,
    pub(in crate::reports) shown: &'static str,
    pub(in crate::reports) shown_named: &'static str,
    pub(in crate::reports) shown_by_organisation: &'static str,
    pub(in crate::reports) shown_confidential: &'static str,
    pub(in crate::reports) public_body: &'static str,
    pub(in crate::reports) digest: &'static str,
    pub(in crate::reports) signed: &'static str,
    pub(in crate::reports) signed_by: &'static str,
    pub(in crate::reports) root: &'static str,
    pub(in crate::reports) server: &'static str,
    pub(in crate::reports) yes: &'static str,
    pub(in crate::reports) no: &'static str,
    pub(in crate::reports) not_over: &'static str,
    pub(in crate::reports) have_level: Counted,
    pub(in crate::reports) without_consensus: Counted,
    pub(in crate::reports) put_off_now: Counted,
    pub(in crate::reports) not_decided_now: Counted,
    pub(in crate::reports) domain: &'static str,
    pub(in crate::reports) spread: &'static str,
    pub(in crate::reports) all_domains: &'static str,
    pub(in crate::reports) by_level: &'static str,
    pub(in crate::reports) no_consensus: &'static str,
    pub(in crate::reports) put_off: &'static str,
    pub(in crate::reports) not_decided: &'static str,
    pub(in crate::reports) every_criterion: &'static str,
    pub(in crate::reports) criterion: &'static str,
    pub(in crate::reports) level: &'static str,
    pub(in crate::reports) last_vote: &'static str,
    pub(in crate::reports) rounds: &'static str,
    pub(in crate::reports) to_note: &'static str,
    pub(in crate::reports) departs: &'static str,
    pub(in crate::reports) dissents: Counted,
    pub(in crate::reports) from_list: &'static str,
    pub(in crate::reports) next_steps: &'static str,
    pub(in crate::reports) what: &'static str,
    pub(in crate::reports) who: &'static str,
    pub(in crate::reports) by_when: &'static str,
    pub(in crate::reports) no_next_steps: &'static str,
    pub(in crate::reports) agreement: &'static str,
    pub(in crate::reports) alpha: &'static str,
    pub(in crate::reports) concordance: &'static str,
    pub(in crate::reports) no_agreement: &'static str,
    pub(in crate::reports) details: &'static str,
    pub(in crate::reports) what_next: &'static str,
    pub(in crate::reports) highest: &'static str,
    pub(in crate::reports) decided_on: &'static str,
    pub(in crate::reports) was_from_list: &'static str,
    pub(in crate::reports) supersedes: &'static str,
    pub(in crate::reports) decided_before: &'static str,
    pub(in crate::reports) why: &'static str,
    pub(in crate::reports) votes_in_round: &'static str,
    pub(in crate::reports) advance_round: &'static str,
    pub(in crate::reports) votes: &'static str,
    pub(in crate::reports) took: Counted,
    pub(in crate::reports) after_advance: &'static str,
    pub(in crate::reports) advance_alone: &'static str,
    pub(in crate::reports) earlier_rounds: &'static str,
    pub(in crate::reports) quorum: &'static str,
    pub(in crate::reports) by_organisation: &'static str,
    pub(in crate::reports) organisations: &'static str,
    pub(in crate::reports) who_voted: &'static str,
    pub(in crate::reports) organisation: &'static str,
    pub(in crate::reports) entered: &'static str,
    pub(in crate::reports) many_votes: &'static str,
    pub(in crate::reports) proposals: &'static str,
    pub(in crate::reports) dissent: &'static str,
    pub(in crate::reports) stands_aside: &'static str,
    pub(in crate::reports) unsigned: &'static str,
    pub(in crate::reports) evidence: &'static str,
    pub(in crate::reports) figure_of: &'static str,
    pub(in crate::reports) comments: &'static str,
    pub(in crate::reports) left_out: &'static str,
    pub(in crate::reports) nothing_left_out: &'static str,
    pub(in crate::reports) left_votes_confidential: &'static str,
    pub(in crate::reports) left_votes_by_organisation: &'static str,
    pub(in crate::reports) left_names: &'static str,
    pub(in crate::reports) left_erased: Counted,
    pub(in crate::reports) left_unsigned: &'static str,
    pub(in crate::reports) left_open_vote: &'static str,
    pub(in crate::reports) left_outside: &'static str,
    pub(in crate::reports) stands_now: &'static str,
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "only PDF is short of letters"))]
    pub(in crate::reports) left_letters: &'static str,
    pub(in crate::reports) check: &'static str,
    pub(in crate::reports) how_to_check: &'static str,
    pub(in crate::reports) time: &'static str,
    pub(in crate::reports) what_happened: &'static str,
}

impl Phrases {
    pub(in crate::reports) const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::Spanish => &SPANISH,
        }
    }

    /// A day such as `2026-11-22`, or the one of a time, in words. What is neither stays what it is.
    pub(in crate::reports) fn day(&self, day: &str) -> String {
        let parts: Vec<_> = day.get(..10).unwrap_or_default().split('-').collect();
        let [year, month, date] = parts[..] else { return day.to_owned() };
        let month = month.parse().ok().and_then(|month: usize| self.months.get(month.checked_sub(1)?));
        let Some((month, date)) = month.zip(date.parse::<u8>().ok()) else { return day.to_owned() };
        self.date.replace("{day}", &date.to_string()).replace("{month}", month).replace("{year}", year)
    }

    /// A number with two decimals.
    pub(super) fn decimals(&self, number: f64) -> String {
        format!("{number:.2}").replace('.', self.decimal)
    }
}

impl Counted {
    /// How many there are, in words.
    pub(in crate::reports) fn of(self, count: u32) -> String {
        let text = if count == 1 { self.one } else { self.many };
        text.replace("{}", &count.to_string())
    }
}

/// A phrase with this put in.
pub(super) fn fill(phrase: &str, put_in: impl IntoIterator<Item = Span>) -> Line {
    let mut put_in = put_in.into_iter();
    let mut line = Line::default();
    for (at, words) in phrase.split("{}").enumerate() {
        if at > 0 {
            line.0.extend(put_in.next());
        }
        if !words.is_empty() {
            line = line.and(words);
        }
    }
    line
}

pub(super) fn plain(text: impl ToString) -> Span {
    Span::Words { text: text.to_string() }
}

pub(super) fn given(text: impl ToString) -> Span {
    Span::given(text.to_string())
}

static ENGLISH: Phrases = Phrases {
    tag: "en",
    words: &words::ENGLISH,
    results: &results_phrases::ENGLISH,
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    date: "{month} {day}, {year}",
    decimal: ".",
    kind_session: "Session report",
    kind_record: "Record of a session",
    page_of: "Page {page} of {pages}",
    footer: "Rubric digest {}. {} records, root {}, signed by {}.",
    held: "Held",
    not_begun: "Not yet; made on {}",
    from_to: "{} to {} (UTC)",
    began: "Since {} (UTC)",
    shown: "Votes are shown",
    shown_named: "by name",
    shown_by_organisation: "by organization, small ones together",
    shown_confidential: "as a distribution alone",
    public_body: "by name, as those of a public body",
    digest: "Rubric digest",
    signed: "Record",
    signed_by: "{} records, signed by {}",
    root: "Root of the record",
    server: "Signed by",
    yes: "yes",
    no: "no",
    not_over: "The meeting is not over. This is how things stood after record {}.",
    have_level: Counted { one: "1 criterion has a level.", many: "{} criteria have a level." },
    without_consensus: Counted { one: "1 ended without consensus.", many: "{} ended without consensus." },
    put_off_now: Counted { one: "1 was put off.", many: "{} were put off." },
    not_decided_now: Counted { one: "1 is not decided.", many: "{} are not decided." },
    domain: "Domain",
    spread: "Spread",
    all_domains: "All domains",
    by_level: "How many criteria of each domain stand at which level",
    no_consensus: "No consensus",
    put_off: "Put off",
    not_decided: "Not decided",
    every_criterion: "Every criterion with its level",
    criterion: "Criterion",
    level: "Level",
    last_vote: "Last vote",
    rounds: "Rounds",
    to_note: "To note",
    departs: "departs from the rule",
    dissents: Counted { one: "1 dissent", many: "{} dissents" },
    from_list: "consent list",
    next_steps: "Next steps",
    what: "What",
    who: "Who",
    by_when: "By when",
    no_next_steps: "No next steps were recorded.",
    agreement: "How far people agreed",
    alpha: "Krippendorff’s alpha is {} over {} items and {} people. 1 is full agreement, 0 is what chance would give, and less than 0 is systematic disagreement.",
    concordance: "Kendall’s W is {} over the {} people who named a level on every item: 1 means that they see the same strengths and needs, 0 that they share no order at all.",
    no_agreement: "There are too few votes to say how far people agree over all items.",
    details: "Criterion by criterion",
    what_next: "What comes next: {}",
    highest: "This is the highest level of the rubric.",
    decided_on: "Decided on {}, in record {}.",
    was_from_list: "It was accepted from the consent list, without discussion.",
    supersedes: "It takes the place of the decision in record {}.",
    decided_before: "It was decided before ({}, record {}) and taken up again.",
    why: "Why",
    votes_in_round: "Votes in round {}",
    advance_round: "Votes in the advance round",
    votes: "Votes",
    took: Counted { one: "It took 1 round.", many: "It took {} rounds." },
    after_advance: "They followed the advance round.",
    advance_alone: "It took the advance round alone.",
    earlier_rounds: "Earlier rounds",
    quorum: "Quorum: {} voted, {} were needed.",
    by_organisation: "Votes by organization",
    organisations: "Organization",
    who_voted: "Who voted how",
    organisation: "Organization",
    entered: "entered at the desk",
    many_votes: "There are {} votes, too many to list here. They are in the workbook and in the table of ballots.",
    proposals: "Proposals",
    dissent: "Dissent",
    stands_aside: "stands aside",
    unsigned: "unsigned",
    evidence: "Evidence",
    figure_of: " ({}, as of {})",
    comments: "Comments",
    left_out: "What is not in this file",
    nothing_left_out: "Nothing was left out: the votes of this session are named.",
    left_votes_confidential: "This session is confidential: who voted how is not in this file.",
    left_votes_by_organisation: "The votes of this session are shown by organization: who voted how is not in this file, and organizations with fewer than {} votes are put together.",
    left_names: "The people of this session are not named in this file, except where they signed what they wrote.",
    left_erased: Counted {
        one: "1 name was erased on request. That person’s id stands in its place.",
        many: "{} names were erased on request. Those people’s ids stand in their place.",
    },
    left_unsigned: "Some of what was written is unsigned. Nobody is told who wrote it, and it is not in this file.",
    left_open_vote: "A vote was open when this file was made. What was said since it opened is not in it.",
    left_outside: "This file was made for readers outside the session: who voted how, who said what, who does the next steps, and what happened step by step is not in it.",
    stands_now: "Now",
    left_letters: "Some letters of this report are not in the fonts of PDF files and show as boxes. The HTML and Word files have them.",
    check: "How to check this report",
    how_to_check: "All of this follows from the record of the session. A file like this one can be changed; the record cannot without notice. Its bundle holds it with all proofs, and “rubricon verify” checks it: the checkpoint in it says {} records and the root {}.",
    time: "Time (UTC)",
    what_happened: "What happened",
};

static SPANISH: Phrases = Phrases {
    tag: "es",
    words: &words::SPANISH,
    results: &results_phrases::SPANISH,
    months: [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    date: "{day} de {month} de {year}",
    decimal: ",",
    kind_session: "Informe de la sesión",
    kind_record: "Registro de una sesión",
    page_of: "Página {page} de {pages}",
    footer: "Huella de la rúbrica {}. {} registros, raíz {}, firmados por {}.",
    held: "Fecha",
    not_begun: "Aún no; se creó el {}",
    from_to: "{} a {} (UTC)",
    began: "Desde el {} (UTC)",
    shown: "Los votos se muestran",
    shown_named: "con nombre",
    shown_by_organisation: "por organización, las pequeñas juntas",
    shown_confidential: "solo como distribución",
    public_body: "con nombre, como los de un organismo público",
    digest: "Huella de la rúbrica",
    signed: "Registro",
    signed_by: "{} registros, firmados por {}",
    root: "Raíz del registro",
    server: "Firmado por",
    yes: "sí",
    no: "no",
    not_over: "La reunión no ha terminado. Así estaban las cosas tras el registro {}.",
    have_level: Counted { one: "1 criterio tiene nivel.", many: "{} criterios tienen nivel." },
    without_consensus: Counted { one: "1 quedó sin consenso.", many: "{} quedaron sin consenso." },
    put_off_now: Counted { one: "1 se dejó para después.", many: "{} se dejaron para después." },
    not_decided_now: Counted { one: "1 está sin decidir.", many: "{} están sin decidir." },
    domain: "Dominio",
    spread: "Reparto",
    all_domains: "Todos los dominios",
    by_level: "Cuántos criterios de cada dominio están en cada nivel",
    no_consensus: "Sin consenso",
    put_off: "Para después",
    not_decided: "Sin decidir",
    every_criterion: "Cada criterio con su nivel",
    criterion: "Criterio",
    level: "Nivel",
    last_vote: "Última votación",
    rounds: "Rondas",
    to_note: "A tener en cuenta",
    departs: "se aparta de la regla",
    dissents: Counted { one: "1 disenso", many: "{} disensos" },
    from_list: "lista de consenso",
    next_steps: "Próximos pasos",
    what: "Qué",
    who: "Quién",
    by_when: "Para cuándo",
    no_next_steps: "No se registraron próximos pasos.",
    agreement: "Hasta qué punto hubo acuerdo",
    alpha: "El alfa de Krippendorff es {}, con {} puntos y {} personas. 1 es acuerdo pleno, 0 lo que daría el azar y menos de 0 un desacuerdo sistemático.",
    concordance: "La W de Kendall es {}, entre las {} personas que nombraron un nivel en todos los puntos: 1 significa que ven las mismas fortalezas y necesidades, 0 que no comparten ningún orden.",
    no_agreement: "Hay muy pocos votos para decir hasta qué punto hay acuerdo en el conjunto.",
    details: "Criterio por criterio",
    what_next: "Lo que viene después: {}",
    highest: "Es el nivel más alto de la rúbrica.",
    decided_on: "Se decidió el {}, en el registro {}.",
    was_from_list: "Se aceptó de la lista de consenso, sin debate.",
    supersedes: "Ocupa el lugar de la decisión del registro {}.",
    decided_before: "Ya se había decidido ({}, registro {}) y se retomó.",
    why: "Por qué",
    votes_in_round: "Votos de la ronda {}",
    advance_round: "Votos de la ronda previa",
    votes: "Votos",
    took: Counted { one: "Hizo falta 1 ronda.", many: "Hicieron falta {} rondas." },
    after_advance: "Siguieron a la ronda previa.",
    advance_alone: "Bastó la ronda previa.",
    earlier_rounds: "Rondas anteriores",
    quorum: "Cuórum: votaron {}, hacían falta {}.",
    by_organisation: "Votos por organización",
    organisations: "Organización",
    who_voted: "Quién votó qué",
    organisation: "Organización",
    entered: "anotado en la mesa",
    many_votes: "Hay {} votos, demasiados para enumerarlos aquí. Están en el libro de cálculo y en la tabla de votos.",
    proposals: "Propuestas",
    dissent: "Disenso",
    stands_aside: "se aparta",
    unsigned: "sin firma",
    evidence: "Evidencia",
    figure_of: " ({}, del {})",
    comments: "Comentarios",
    left_out: "Lo que no está en este archivo",
    nothing_left_out: "No se omitió nada: los votos de esta sesión llevan nombre.",
    left_votes_confidential: "Esta sesión es confidencial: quién votó qué no está en este archivo.",
    left_votes_by_organisation: "Los votos de esta sesión se muestran por organización: quién votó qué no está en este archivo, y las organizaciones con menos de {} votos van juntas.",
    left_names: "Las personas de esta sesión no aparecen con su nombre en este archivo, salvo donde firmaron lo que escribieron.",
    left_erased: Counted {
        one: "Se borró 1 nombre a petición. En su lugar está el identificador de esa persona.",
        many: "Se borraron {} nombres a petición. En su lugar están los identificadores de esas personas.",
    },
    left_unsigned: "Parte de lo escrito va sin firma. A nadie se le dice quién lo escribió, y tampoco está en este archivo.",
    left_open_vote: "Había una votación abierta cuando se hizo este archivo. Lo que se dijo desde que se abrió no está en él.",
    left_outside: "Este archivo se hizo para lectores de fuera de la sesión: quién votó qué, quién dijo qué, quién hará los próximos pasos y qué pasó paso a paso no está en él.",
    stands_now: "Ahora",
    left_letters: "Algunas letras de este informe no están en las fuentes de los archivos PDF y se ven como recuadros. Los archivos HTML y Word las tienen.",
    check: "Cómo comprobar este informe",
    how_to_check: "Todo esto se deduce del registro de la sesión. Un archivo como este se puede cambiar; el registro no, sin que se note. Su paquete lo contiene con todas las pruebas, y «rubricon verify» lo comprueba: su punto de control dice {} registros y la raíz {}.",
    time: "Hora (UTC)",
    what_happened: "Qué pasó",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_are_written_as_in_the_language() {
        let (english, spanish) = (Phrases::of(Language::English), Phrases::of(Language::Spanish));
        assert_eq!(english.day("2026-11-02T18:03:11.402Z"), "November 2, 2026");
        assert_eq!(spanish.day("2026-11-22"), "22 de noviembre de 2026");
        assert_eq!(english.day("soon"), "soon");
        assert_eq!((english.decimals(0.712), spanish.decimals(-0.5)), ("0.71".to_owned(), "-0,50".to_owned()));
    }

    #[test]
    fn what_is_put_in_stands_where_it_belongs_and_is_not_read_again() {
        let line = fill("a {} b {}.", [given("{}"), plain(2)]);
        assert_eq!(line, Line::words("a ").and_given("{}").and(" b ").and("2").and("."));
    }
}
