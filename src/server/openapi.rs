//! `/api/openapi.json`: what there is, for programs. The schemas are the protocol's own.

mod next_steps;
mod outside;
mod reports;
mod results;
mod templates;

use axum::Json;
use serde_json::{Map, Value, json};

/// One operation of the interface.
struct Operation {
    method: &'static str,
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    /// What the `Authorization` header holds: nothing, the host key, or a session's token.
    access: Needs,
    /// Name, type and meaning of the query's parameters, and whether there has to be one.
    query: &'static [Parameter],
    /// The schema of the JSON it takes, or [`ANY_FILE`].
    body: Option<&'static str>,
    answer: (u16, &'static str, &'static str),
}

/// Name, type and meaning, and whether it has to be there.
type Parameter = (&'static str, &'static str, &'static str, Given);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Always,
    Maybe,
}

#[derive(PartialEq, Eq)]
enum Needs {
    Nothing,
    HostKey,
    Token,
    /// The token of a share.
    Share,
    /// A session's token, the token of a share of it, or the host key.
    Reading,
    /// The host key, or the token of a share of it.
    HostOrShare,
    /// The host key, or a facilitator's token of the session that is concerned.
    Sharing,
}

const JSON: &str = "application/json";

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A body that is a file of any kind, as it is.
const ANY_FILE: &str = "";

const OPERATIONS: &[Operation] = &[
    Operation {
        method: "post",
        path: "/api/sessions",
        id: "createSession",
        summary: "Makes a session and the links to it",
        access: Needs::HostKey,
        query: &[],
        body: Some("CreateSession"),
        answer: (201, JSON, "SessionMade"),
    },
    Operation {
        method: "get",
        path: "/api/sessions",
        id: "listSessions",
        summary: "All sessions",
        access: Needs::HostKey,
        query: &[],
        body: None,
        answer: (200, JSON, "SessionList"),
    },
    Operation {
        method: "post",
        path: "/api/join",
        id: "join",
        summary: "Lets somebody into the session of a join code, or to its door: then they wait until a facilitator lets them in",
        access: Needs::Nothing,
        query: &[],
        body: Some("Join"),
        answer: (201, JSON, "Joined"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}",
        id: "lookAtSession",
        summary: "The view for the token, as of now; of the meeting its title alone, for whoever waits at the door",
        access: Needs::Token,
        query: &[],
        body: None,
        answer: (200, JSON, "SessionView"),
    },
    Operation {
        method: "post",
        path: "/api/sessions/{id}/commands",
        id: "giveCommand",
        summary: "Carries out a command, in the role that its giver has by then; sending it again under the same id is safe",
        access: Needs::Token,
        query: &[],
        body: Some("GiveCommand"),
        answer: (200, JSON, "CommandAccepted"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/live",
        id: "followSession",
        summary: "Upgrades to the socket of subprotocol rubricon.v1; the token comes with its first message. See SPEC.md",
        access: Needs::Nothing,
        query: &[],
        body: None,
        answer: (101, "", ""),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/events",
        id: "listEvents",
        summary: "The records as the token may see them, one a line; while people vote, also in advance, up to the first vote",
        access: Needs::Token,
        query: &[
            ("after", "integer", "Begin after this seq", Given::Maybe),
            ("seq", "string", "These records alone, such as 17,31; 256 at most", Given::Maybe),
        ],
        body: None,
        answer: (200, "application/x-ndjson", "EventLine"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/assessment",
        id: "getAssessment",
        summary: "Where the subjects stand",
        access: Needs::Reading,
        query: &[("at", "integer", "As of this seq; the newest where it is left out", Given::Maybe)],
        body: None,
        answer: (200, JSON, "Assessment"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/trail",
        id: "getTrail",
        summary: "How everything came about, in order",
        access: Needs::Token,
        query: &[],
        body: None,
        answer: (200, JSON, "Trail"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/checkpoint",
        id: "getCheckpoint",
        summary: "How many records there are and their root, signed (C2SP tlog-checkpoint)",
        access: Needs::Reading,
        query: &[],
        body: None,
        answer: (200, "text/plain; charset=utf-8", ""),
    },
    Operation {
        method: "post",
        path: "/api/sessions/{id}/erasures",
        id: "eraseIdentity",
        summary: "Erases somebody's name for good, with the reason on record",
        access: Needs::HostKey,
        query: &[],
        body: Some("EraseIdentity"),
        answer: (200, JSON, "IdentityIsErased"),
    },
    Operation {
        method: "post",
        path: "/api/sessions/{id}/legal-hold",
        id: "setLegalHold",
        summary: "Places a legal hold, under which nothing can be erased, or lifts it",
        access: Needs::HostKey,
        query: &[],
        body: Some("SetLegalHold"),
        answer: (200, JSON, "LegalHoldIsSet"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/proof",
        id: "getProof",
        summary: "That a record is covered by a signed checkpoint (C2SP tlog-proof)",
        access: Needs::Token,
        query: &[("seq", "integer", "The number of the record", Given::Always)],
        body: None,
        answer: (200, "text/plain; charset=utf-8", ""),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/bundle.zip",
        id: "getBundle",
        summary: "All that is needed to check the session without this server, as the token may see it",
        access: Needs::Token,
        query: &[],
        body: None,
        answer: (200, "application/zip", ""),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/join.svg",
        id: "getJoinCode",
        summary: "The QR code of the join link",
        access: Needs::Token,
        query: &[(
            "organisation",
            "string",
            "Whom it invites: the form for joining has this organisation filled in",
            Given::Maybe,
        )],
        body: None,
        answer: (200, "image/svg+xml", ""),
    },
    Operation {
        method: "post",
        path: "/api/sessions/{id}/archive",
        id: "archiveSession",
        summary: "Puts a session away, so that lists leave it out unless they are asked for it, or takes it out again",
        access: Needs::HostKey,
        query: &[],
        body: Some("ArchiveSession"),
        answer: (200, JSON, "ArchiveSession"),
    },
    Operation {
        method: "get",
        path: "/api/sessions/{id}/template",
        id: "getSessionTemplate",
        summary: "How a session is held, to make another one like it",
        access: Needs::HostKey,
        query: &[],
        body: None,
        answer: (200, JSON, "Plan"),
    },
    Operation {
        method: "get",
        path: "/api/vkey",
        id: "getKeys",
        summary: "The keys that checkpoints are checked with",
        access: Needs::Nothing,
        query: &[],
        body: None,
        answer: (200, JSON, "Keys"),
    },
    Operation {
        method: "get",
        path: "/api/rubrics",
        id: "listRubrics",
        summary: "The rubrics that sessions can be held on",
        access: Needs::Nothing,
        query: &[],
        body: None,
        answer: (200, JSON, "RubricList"),
    },
    Operation {
        method: "get",
        path: "/api/rubrics/{id}/{version}",
        id: "getRubric",
        summary: "A rubric's whole text",
        access: Needs::Nothing,
        query: &[("digest", "string", "Exactly the text of this digest", Given::Maybe)],
        body: None,
        answer: (200, JSON, "Rubric"),
    },
    Operation {
        method: "post",
        path: "/api/rubrics",
        id: "saveRubric",
        summary: "Saves a rubric as a version, for good; 200 instead of 201 if this text was saved before",
        access: Needs::HostKey,
        query: &[],
        body: Some("Rubric"),
        answer: (201, JSON, "RubricSummary"),
    },
    Operation {
        method: "post",
        path: "/api/rubrics/check",
        id: "checkRubric",
        summary: "Whether a rubric could be saved, and how it differs from what there is; nothing is stored",
        access: Needs::HostKey,
        query: &[],
        body: Some("Rubric"),
        answer: (200, JSON, "RubricChecked"),
    },
    Operation {
        method: "post",
        path: "/api/rubrics/import",
        id: "importRubric",
        summary: "What is understood of a document: TOML, JSON, text, Markdown, CSV or XLSX; nothing is stored",
        access: Needs::HostKey,
        query: &[
            ("name", "string", "The name of the file", Given::Always),
            ("id", "string", "The id, whatever the document says", Given::Maybe),
            ("version", "string", "The version, whatever the document says", Given::Maybe),
            ("title", "string", "The title, whatever the document says", Given::Maybe),
            ("language", "string", "The language (BCP 47), whatever the document says", Given::Maybe),
        ],
        body: Some(ANY_FILE),
        answer: (200, JSON, "Import"),
    },
    Operation {
        method: "get",
        path: "/api/rubrics/{id}/{version}/difference",
        id: "compareRubrics",
        summary: "How a version differs from another one",
        access: Needs::Nothing,
        query: &[("from", "string", "The older version, or id/version of another rubric", Given::Always)],
        body: None,
        answer: (200, JSON, "Difference"),
    },
    Operation {
        method: "get",
        path: "/api/rubrics/{id}/{version}/file",
        id: "downloadRubric",
        summary: "A rubric as a file",
        access: Needs::Nothing,
        query: &[("format", "string", "json (if not given), toml, csv, xlsx or markdown", Given::Maybe)],
        body: None,
        answer: (200, JSON, "Rubric"),
    },
    Operation {
        method: "get",
        path: "/api/rubrics/template",
        id: "downloadTemplate",
        summary: "A file to fill in and import",
        access: Needs::Nothing,
        query: &[
            ("format", "string", "xlsx (if not given) or csv", Given::Maybe),
            ("language", "string", "en (if not given) or es", Given::Maybe),
        ],
        body: None,
        answer: (200, XLSX, ""),
    },
    Operation {
        method: "get",
        path: "/api/rubrics/{id}/{version}/guides",
        id: "getGuides",
        summary: "What the guides say of a rubric: prompts, figures and things to tick off, by domain and criterion",
        access: Needs::Nothing,
        query: &[("digest", "string", "For exactly the text of this digest", Given::Maybe)],
        body: None,
        answer: (200, JSON, "Guides"),
    },
];

/// Serves the document.
pub(super) async fn document() -> Json<Value> {
    Json(build())
}

fn build() -> Value {
    let mut paths = Map::new();
    let groups = [
        OPERATIONS,
        next_steps::OPERATIONS,
        &reports::OPERATIONS,
        results::OPERATIONS,
        templates::OPERATIONS,
        outside::OPERATIONS,
    ];
    for operation in groups.into_iter().flatten() {
        let item = paths.entry(operation.path).or_insert_with(|| json!({}));
        item[operation.method] = describe(operation);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Rubricon",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Live consensus scoring on a rubric. Problems are application/problem+json (RFC 9457) with a stable `code`.",
            "license": { "name": "Apache-2.0 OR MIT" },
        },
        "paths": paths,
        "components": {
            "schemas": schemas(),
            "securitySchemes": {
                "hostKey": { "type": "http", "scheme": "bearer", "description": "The host key of the server's first start" },
                "token": { "type": "http", "scheme": "bearer", "description": "The token of a link, or of joining" },
                "share": { "type": "http", "scheme": "bearer", "description": "The token of a shared link" },
            },
        },
    })
}

fn describe(operation: &Operation) -> Value {
    let in_path = operation.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
    let in_path = in_path.map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }));
    let in_query = operation.query.iter().map(|(name, kind, meaning, given)| {
        let required = *given == Given::Always;
        json!({ "name": name, "in": "query", "required": required, "description": meaning, "schema": { "type": kind } })
    });
    let (status, media, schema) = operation.answer;
    let mut answer = json!({ "description": operation.summary });
    if !media.is_empty() {
        let schema = if schema.is_empty() { json!({ "type": "string" }) } else { reference(schema) };
        answer["content"] = json!({ media: { "schema": schema } });
    }
    let problem = json!({
        "description": "Why not, and what to do",
        "content": { "application/problem+json": { "schema": reference("Problem") } },
    });
    let mut described = json!({
        "operationId": operation.id,
        "summary": operation.summary,
        "parameters": in_path.chain(in_query).collect::<Vec<_>>(),
        "responses": { status.to_string(): answer, "default": problem },
    });
    match operation.access {
        Needs::Nothing => {}
        Needs::HostKey => described["security"] = json!([{ "hostKey": [] }]),
        Needs::Token => described["security"] = json!([{ "token": [] }]),
        Needs::Share => described["security"] = json!([{ "share": [] }]),
        Needs::Reading => described["security"] = json!([{ "token": [] }, { "share": [] }, { "hostKey": [] }]),
        Needs::HostOrShare => described["security"] = json!([{ "hostKey": [] }, { "share": [] }]),
        Needs::Sharing => described["security"] = json!([{ "hostKey": [] }, { "token": [] }]),
    }
    if let Some(body) = operation.body {
        let (media, schema) = if body == ANY_FILE { ("application/octet-stream", json!({})) } else { (JSON, reference(body)) };
        described["requestBody"] = json!({ "required": true, "content": { media: { "schema": schema } } });
    }
    described
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

/// The protocol's definitions, with references that point into this document.
fn schemas() -> Value {
    let definitions = protocol::schema::document()["$defs"].take();
    let text = definitions.to_string().replace("\"#/$defs/", "\"#/components/schemas/");
    serde_json::from_str(&text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_that_is_referred_to_is_there() {
        let document = build();
        let schemas = &document["components"]["schemas"];
        let text = document.to_string();
        let names: Vec<_> = text.split("#/components/schemas/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(names.len() > 50, "the document refers to schemas");
        for name in names {
            assert!(schemas.get(name).is_some(), "{name} is referred to and not there");
        }
    }
}
