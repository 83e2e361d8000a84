//! Rubrics over HTTP: documents read, texts checked, versions saved, compared and handed out.

mod comparing;
mod holding;
mod importing;
mod saving;

use protocol::http::{RubricList, RubricSummary};
use protocol::rubric::Rubric;

use super::super::harness::{Answer, Api};

/// A small rubric of one's own.
fn ours(version: &str) -> Rubric {
    Rubric { id: "ours".into(), version: version.into(), title: "Our rubric".into(), ..crate::meeting::rubric(&[1, 2, 3]) }
}

/// The same with another text.
fn reworded(version: &str) -> Rubric {
    let mut rubric = ours(version);
    rubric.domains[0].criteria[0].levels[1].descriptor = "A on level two.".into();
    rubric
}

async fn try_save(api: &Api, rubric: &Rubric) -> Answer {
    api.post("/api/rubrics", &api.host_key, &serde_json::to_value(rubric).unwrap()).await
}

async fn save(api: &Api, rubric: &Rubric) -> RubricSummary {
    let answer = try_save(api, rubric).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    answer.ok()
}

/// The listed versions as `id/version`.
async fn listed(api: &Api) -> Vec<String> {
    let list: RubricList = api.get_openly("/api/rubrics").await.ok();
    list.rubrics.into_iter().map(|one| format!("{}/{}", one.id, one.version)).collect()
}
